# Writes ctest's list for one test program, right after it was linked: one entry per test case, its tags as labels. Tests
# tagged [slow] run only with tools/test --all; those tagged [data] read real data and may be skipped (exit code 77).
# Called with -DPROGRAM=... -DFOLDER=<top folder of tests/> -DRESULT=<file to write>.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${PROGRAM} --register OUTPUT_VARIABLE listing RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${PROGRAM} --register failed: ${failed}")
endif()
# Semicolons and brackets mean something to CMake's lists; they are put aside while the lines are taken apart.
string(REPLACE ";" "<semicolon>" listing "${listing}")
string(REPLACE "[" "<open>" listing "${listing}")
string(REPLACE "]" "<close>" listing "${listing}")
string(REPLACE "\n" ";" lines "${listing}")
set(script "")
foreach(line IN LISTS lines)
  if(line MATCHES "^([^\t]*)\t(.+)$")
    set(labels "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    string(REPLACE "," ";" labels "${FOLDER},${labels}")
    string(REPLACE "<open>" "[" name "${name}")
    string(REPLACE "<close>" "]" name "${name}")
    string(REPLACE "<semicolon>" ";" name "${name}")
    set(timeout 300)
    if("slow" IN_LIST labels)
      set(timeout 3600)
    endif()
    if(SANITIZED)
      math(EXPR timeout "5 * ${timeout}")
    endif()
    string(APPEND script
      "add_test([==[${FOLDER}: ${name}]==] [==[${PROGRAM}]==] --exactly [==[${name}]==])\n"
      "set_tests_properties([==[${FOLDER}: ${name}]==] PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT ${timeout}"
      " LABELS [==[${labels}]==])\n")
  endif()
endforeach()
file(WRITE ${RESULT} "${script}")
