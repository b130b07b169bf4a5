using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Organisations;

/// <summary>The code of an organisation: that of its top unit, and none of the words that begin an address of the reading room.</summary>
public static class OrganisationCode
{
    private static readonly string[] Reserved = ["api", "account", "health", "embed", "static"];

    /// <summary>Reads a code.</summary>
    public static Parsed<string> Parse(string? text) =>
        Reserved.Contains(text, StringComparer.Ordinal)
            ? Problem.With(text, $"a code that is none of {string.Join(", ", Reserved)}: addresses begin with those")
            : UnitCode.Parse(text).Select(static code => code.ToString());
}
