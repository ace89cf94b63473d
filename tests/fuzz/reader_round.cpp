// The promises of the reader towards any text at all. The first line may be a path, which is then set as well.
#include "fuzz/reader_round.hpp"

#include "engine/input/sample.hpp"

namespace goodwill::fuzz {

namespace {

std::string effective(sample::Result& result) {
    return input::to_yaml(input::Fields::slot(result.world), result.origins, result.currency);
}

void set_first_line(sample::Result& result, const std::string& text) {
    input::Node path;
    path.kind = input::Node::Kind::scalar;
    path.text = text.substr(text.starts_with('#') ? 1 : 0, text.find('\n'));
    base::Diagnostics parsing;
    const auto value =
        input::parse_yaml(sample::source_of(text.substr(std::min(text.find('\n'), text.size()))), parsing);
    if (!value)
        return;
    input::Reading reading{result.out, result.origins, result.currency};
    static_cast<void>(input::set_path(input::Fields::slot(result.world), path, *value, true, reading));
}

}  // namespace

std::string reader_round(const std::string& text) {
    sample::Result first = sample::read_world(text);
    const std::string rendered = first.out.render(1000);
    if (first.out.failed()) {
        set_first_line(first, text);
        return rendered.find("error: ") == std::string::npos ? "refused without a message" : "";
    }
    const std::string once = effective(first);
    sample::Result second = sample::read_world(once);
    if (second.out.failed())
        return "the effective text is refused:\n" + second.out.render() + once;
    return effective(second) == once ? "" : "the effective text reads back differently:\n" + once;
}

}  // namespace goodwill::fuzz
