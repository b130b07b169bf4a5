using System.Globalization;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>Writes the options of one block that differ from their defaults, in the form <see cref="OptionReader"/> reads.</summary>
internal sealed class OptionWriter
{
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);

    internal OptionWriter Add(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) _options.Add(name, text);
        return this;
    }

    internal OptionWriter Add(string name, int value, int usual) =>
        value == usual ? this : Add(name, value.ToString(CultureInfo.InvariantCulture));

    internal OptionWriter Add(string name, bool value, bool usual) => value == usual ? this : Add(name, value ? "yes" : "no");

    internal IReadOnlyDictionary<string, string> Written => _options;
}
