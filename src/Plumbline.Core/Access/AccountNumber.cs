using Plumbline.Core.Text;

namespace Plumbline.Core.Access;

/// <summary>The number of an account, which the ledger keeps for ever: <c>k7m2-x9pd</c>. It says nothing of whose it is.</summary>
public sealed record AccountNumber
{
    // No vowels, so that no number is a word; no letters or digits that look alike.
    private const string Letters = "23456789bcdfghjkmnpqrstvwxz";
    private const int Half = 4;

    private AccountNumber(string text) => Text = text;

    /// <summary>The number as it is written.</summary>
    public string Text { get; }

    /// <summary>The letters and digits of a number.</summary>
    public static string Alphabet => Letters;

    /// <summary>How many of them stand on each side of the hyphen.</summary>
    public static int HalfLength => Half;

    /// <summary>Reads a number.</summary>
    public static Parsed<AccountNumber> Parse(string? text) =>
        text is { Length: (Half * 2) + 1 } && text[Half] == '-' && text.Where(static (_, place) => place != Half).All(Letters.Contains)
            ? new AccountNumber(text)
            : Problem.With(text, "the number of an account, such as k7m2-x9pd");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
