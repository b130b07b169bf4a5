using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Observations;

/// <content>Reading cells as board papers print them.</content>
public abstract partial record ObservedValue
{
    internal const int LongestText = 200;
    private static readonly System.Buffers.SearchValues<char> OtherSpaces =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c != ' ' && char.IsWhiteSpace(c))]);
    /// <summary>What is expected of a cell that is none of them.</summary>
    public const string Forms = "a value such as 173, 5.60%, 4/5 (80%), (£61k), N/A, TBA, No data collection or Achieved";

    /// <summary>Words that report nothing, with their reason. The first entry of a reason is the form that is written.</summary>
    private static readonly (string Text, ReportingStatus Reason)[] WordsForMissing =
    [
        ("N/A", ReportingStatus.NotAvailable), ("NA", ReportingStatus.NotAvailable), ("Not available", ReportingStatus.NotAvailable),
        ("Data not available", ReportingStatus.NotAvailable),
        ("Not applicable", ReportingStatus.NotApplicable), ("Not relevant", ReportingStatus.NotApplicable),
        ("TBA", ReportingStatus.Awaited), ("TBC", ReportingStatus.Awaited), ("Awaited", ReportingStatus.Awaited), ("Data pending", ReportingStatus.Awaited), ("Not yet available", ReportingStatus.Awaited),
        ("No data collection", ReportingStatus.NoCollection), ("Not collected", ReportingStatus.NoCollection),
        ("Suppressed", ReportingStatus.Suppressed), ("*", ReportingStatus.Suppressed), ("c", ReportingStatus.Suppressed),

        // Symbols of official statistics: the Analysis Function's shorthand, and the older symbols that have one meaning only.
        ("[c]", ReportingStatus.Suppressed), ("[x]", ReportingStatus.NotAvailable), ("[z]", ReportingStatus.NotApplicable),
        ("..", ReportingStatus.NotAvailable), (":", ReportingStatus.NotAvailable), ("z", ReportingStatus.NotApplicable),
    ];

    /// <summary>The known verdicts, and whether their words alone say that the aim was met.</summary>
    private static readonly (string Word, bool? IsMet)[] Verdicts =
    [
        ("Achieved", true), ("Not achieved", false), ("Met", true), ("Not met", false), ("Pass", true), ("Fail", false),
        ("Yes", true), ("No", false), ("Compliant", true), ("Not compliant", false), ("Non-compliant", false),
        ("Outstanding", null), ("Good", null), ("Requires improvement", null), ("Inadequate", null),
        ("Above national average", null), ("National average", null), ("Below national average", null),
        ("Green", null), ("Amber", null), ("Red", null),
    ];

    /// <summary>Reads a cell. A blank cell is a problem: it is not an observation.</summary>
    public static Parsed<ObservedValue> Parse(string? text)
    {
        var given = PlainText.Tidy(Quantity.WithoutSpacesOfThousands(text ?? "")).Trim();
        if (given.Length == 0) return Problem.With(text, Forms);
        if (given.Length > LongestText) return Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a figure of at most {LongestText} characters, not {given.Length:N0}"));
        if (given.AsSpan().ContainsAny(OtherSpaces) || given.Contains("  ", StringComparison.Ordinal)) given = Spaces().Replace(given, " ");

        // Tries a number first, because nearly every cell is one. No number is also a word or a fraction.
        if (CouldBeNumber(given[0]) && ReadNumber(given) is { } number) return number;
        var plain = PlainText.Read(given);
        return ReadMissing(given, plain) ?? ReadFraction(given) ?? ReadVerdict(given, plain) ?? (Parsed<ObservedValue>)Problem.With(text, HasTooManyDigits(plain) ? Quantity.TooManyDigits : Forms);
    }

    private static bool CouldBeNumber(char first) => char.IsAsciiDigit(first) || first is '-' or '+' or '(' or '£' or (>= '\u2010' and <= '\u2015') or '−';

    private static bool HasTooManyDigits(string text) => Quantity.Parse(text).Problem?.Expected == Quantity.TooManyDigits;

    /// <summary>A number, shown as given.</summary>
    public static ObservedValue Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new Number(quantity.ToString(), quantity);
    }

    /// <summary>A number of days, shown with its unit: <c>12 days</c>.</summary>
    public static ObservedValue OfDays(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new Number(quantity + (quantity.ToString() == "1" ? " day" : " days"), quantity, inDays: true);
    }

    /// <summary>A fraction, shown without its percentage.</summary>
    internal static ObservedValue Of(decimal numerator, decimal denominator) =>
        new Fraction(string.Create(CultureInfo.InvariantCulture, $"{numerator.Normalised()}/{denominator.Normalised()}"), numerator, denominator, null);

    /// <summary>A missing value with its reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is that something was reported.</exception>
    public static ObservedValue None(ReportingStatus reason) =>
        reason == ReportingStatus.Reported
            ? throw new ArgumentOutOfRangeException(nameof(reason), reason, "A missing value needs a reason.")
            : new Missing(WordsForMissing.First(word => word.Reason == reason).Text, reason);

    /// <summary>The same words with a given status: a paper's <c>N/A</c> that means not relevant here.</summary>
    /// <returns>The value, or a problem where the words report something and the status does not, or the reverse.</returns>
    public static Parsed<ObservedValue> WithStatus(ObservedValue value, ReportingStatus status)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Status == status) return value;
        return value is Missing && status != ReportingStatus.Reported
            ? new Missing(value.Text, status)
            : Problem.With(value.Text, status == ReportingStatus.Reported ? "a reported value, as its status says" : $"no value, as its status {Names<ReportingStatus>.Of(status)} says");
    }

    private static Missing? ReadMissing(string text, string plain)
    {
        foreach (var (word, reason) in WordsForMissing)
        {
            if (string.Equals(word, plain, StringComparison.OrdinalIgnoreCase)) return new Missing(text, reason);
        }

        return NotAvailableWhen().IsMatch(plain) ? new Missing(text, ReportingStatus.NotAvailable)
            : AwaitedWhen().IsMatch(plain) ? new Missing(text, ReportingStatus.Awaited)
            : NoCollectionWhen().IsMatch(plain) ? new Missing(text, ReportingStatus.NoCollection)
            : NotApplicableWhen().IsMatch(plain) ? new Missing(text, ReportingStatus.NotApplicable)
            : SuppressedAs().IsMatch(plain) ? new Missing(text, ReportingStatus.Suppressed)
            : null;
    }

    // A leading plus sign is dropped: it adds nothing, and a spreadsheet that opened the text would run it as a formula.
    private static Number? ReadNumber(string text) =>
        Quantity.Parse(text).TryGet(out var quantity, out _) ? new Number(text[0] == '+' ? text[1..] : text, quantity)
        : text[^1] is 's' or 'S' or 'y' or 'Y' && NumberOfDays().Match(text) is { Success: true } days && Quantity.Parse(days.Groups["q"].Value).TryGet(out var number, out _)
            && number is { Sign: QuantitySign.None, Scale: QuantityScale.One, IsBracketed: false } ? new Number(text[0] == '+' ? text[1..] : text, number, inDays: true)
        : null;

    private static Fraction? ReadFraction(string text)
    {
        var match = FractionShape().Match(text);
        if (!match.Success
            || !Quantity.Parse(match.Groups["n"].Value).TryGet(out var numerator, out _)
            || !Quantity.Parse(match.Groups["d"].Value).TryGet(out var denominator, out _)) return null;
        Quantity? percentage = null;
        if (match.Groups["p"].Success && !Quantity.Parse(match.Groups["p"].Value).TryGet(out percentage, out _)) return null;
        return new Fraction(text, numerator.Amount, denominator.Amount, percentage);
    }

    private static Verdict? ReadVerdict(string text, string plain)
    {
        foreach (var (word, isMet) in Verdicts)
        {
            if (string.Equals(word, plain, StringComparison.OrdinalIgnoreCase)) return new Verdict(text, word, isMet, null);
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && VerdictTail().Match(plain[word.Length..]) is { Success: true } tail
                && Quantity.Parse(tail.Groups["q"].Value).TryGet(out var quantity, out _))
            {
                return new Verdict(text, word, isMet, quantity);
            }
        }

        return null;
    }

    [GeneratedRegex("^(?<q>[^ a-z]+) ?days?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberOfDays();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // 4/5, 0\0, 4 of 5, 4/5 (80%), 3/7 42.86%. Both parts are plain numbers with few enough decimals that their ratio fits a decimal.
    [GeneratedRegex(@"^(?<n>[0-9][0-9,]*(?:\.[0-9]{1,6})?)(?: ?[/\\] ?| (?:out )?of )(?<d>[0-9][0-9,]*(?:\.[0-9]{1,6})?)(?: ?\( ?(?<p>[0-9][0-9.]* ?%) ?\)| (?<p>[0-9][0-9.]* ?%))?$", RegexOptions.CultureInvariant)]
    private static partial Regex FractionShape();

    [GeneratedRegex(@"^(?: ?[-:,] ?(?<q>.+)| ?\((?<q>[^()]+)\))$", RegexOptions.CultureInvariant)]
    private static partial Regex VerdictTail();

    [GeneratedRegex(@"^(?:data )?not available\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotAvailableWhen();

    [GeneratedRegex(@"^(?:(?:data )?not yet available|awaiting|to be (?:announced|advised|confirmed))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AwaitedWhen();

    [GeneratedRegex(@"^no (?:data )?collect(?:ion|ed)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoCollectionWhen();

    [GeneratedRegex(@"^not (?:applicable|relevant)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotApplicableWhen();

    // A count that is only said to be below a threshold is suppressed.
    [GeneratedRegex("^(?:< ?|(?:fewer|less) than )[0-9]{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SuppressedAs();
}
