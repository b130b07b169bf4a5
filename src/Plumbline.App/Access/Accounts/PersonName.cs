using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>The name of whoever uses an account.</summary>
public sealed record PersonName
{
    private const int Longest = 200;

    private PersonName(string text) => Text = text;

    /// <summary>The name.</summary>
    public string Text { get; }

    /// <summary>Reads a name.</summary>
    public static Parsed<PersonName> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return PlainText.LineRefusal(trimmed) is { } problem ? problem
            : trimmed.Length is > 0 and <= Longest ? new PersonName(trimmed)
            : Problem.With(text, FormattableString.Invariant($"a name of at most {Longest} letters"));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
