using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Actions;

/// <summary>The code of an action, unique in its organisation: <c>recovery-plan</c>.</summary>
public sealed record ActionCode : Code<ActionCode>
{
    private static readonly string[] Reserved = ["new"];

    private ActionCode(string text)
        : base(text)
    {
    }

    /// <summary>The action as a reference.</summary>
    public Reference Reference => Reference.To(ReferenceKind.Action, this);

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<ActionCode> Parse(string? text) =>
        Reserved.Contains(text, StringComparer.Ordinal)
            ? Problem.With(text, $"a code other than {string.Join(", ", Reserved)}, which is the address of another page")
            : Read(text, "an action's code", static code => new(code));
}
