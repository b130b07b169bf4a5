using Plumbline.Core.Text;

namespace Plumbline.Core.Registers.Definitions;

/// <summary>The name of a register, unique in its organisation: <c>research</c>.</summary>
public sealed record RegisterCode : Code<RegisterCode>
{
    private RegisterCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a name: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<RegisterCode> Parse(string? text) => Read(text, "a register’s name", static code => new(code));
}
