using Plumbline.Core.Text;

namespace Plumbline.Core.Organisations;

/// <summary>The code of an organisation, which is also the code of its top unit: <c>sample-trust</c>. It must not be a word that begins an address of the web application.</summary>
public sealed record OrganisationCode : Code<OrganisationCode>
{
    private static readonly string[] Reserved = ["api", "account", "assets", "health", "embed", "static"];

    private OrganisationCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<OrganisationCode> Parse(string? text) =>
        Reserved.Contains(text, StringComparer.Ordinal)
            ? Problem.With(text, $"a code other than {string.Join(", ", Reserved)}: addresses begin with those")
            : Read(text, "a unit's code", static code => new(code));
}
