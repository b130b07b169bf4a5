using Plumbline.Core.Text;

namespace Plumbline.App.Access.Accounts;

/// <summary>The address with which somebody signs in. Two that differ in upper and lower case are one.</summary>
public sealed record EmailAddress
{
    private const int Longest = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>The address, in lower case.</summary>
    public string Text { get; }

    /// <summary>Reads an address.</summary>
    public static Parsed<EmailAddress> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        return trimmed.Length <= Longest && at > 0 && at == trimmed.LastIndexOf('@') && at < trimmed.Length - 1 && PlainText.LineRefusal(trimmed) is null && !trimmed.Any(char.IsWhiteSpace)
            ? new EmailAddress(trimmed.ToLowerInvariant())
            : Problem.With(text, "an email address, such as first.last@example.org");
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
