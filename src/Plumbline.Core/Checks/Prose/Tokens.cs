using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Prose;

/// <summary>How a sentence gives a number: exactly, as a bound, or roughly.</summary>
internal enum Said
{
    /// <summary>45.</summary>
    Exactly,

    /// <summary>More than 45, at least 45.</summary>
    AtLeast,

    /// <summary>Fewer than 45, up to 45.</summary>
    AtMost,

    /// <summary>About 45, nearly 45.</summary>
    About,
}

/// <summary>A piece of a sentence.</summary>
internal abstract record Token
{
    /// <summary>A word in lower case.</summary>
    internal sealed record Word(string Text) : Token;

    /// <summary>A number of the indicator's measure.</summary>
    internal sealed record Number(Quantity Quantity, string Text, Said How) : Token;

    /// <summary>The name of a period, and the periods it may mean.</summary>
    internal sealed record Named(IReadOnlyList<Period> Meant) : Token;

    /// <summary>Anything that is not understood.</summary>
    internal sealed record Strange : Token;
}

/// <summary>Splits a sentence into tokens.</summary>
internal static partial class Tokens
{
    /// <summary>The tokens of a sentence in order; punctuation is left out.</summary>
    internal static IReadOnlyList<Token> Of(string sentence, Indicator indicator, Observation about, FinancialCalendar calendar)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var (index, length, meant) in NamedPeriods.In(sentence, about, calendar))
        {
            tokens.AddRange(Rest(sentence[at..index], indicator));
            tokens.Add(meant.Count > 0 ? new Token.Named(meant) : new Token.Strange());
            at = index + length;
        }

        tokens.AddRange(Rest(sentence[at..], indicator));
        return tokens;
    }

    private static IEnumerable<Token> Rest(string text, Indicator indicator) => Piece().Matches(text).Select(match =>
        match.Groups["word"].Success ? new Token.Word(match.Value.ToLowerInvariant())
        : match.Groups["number"].Success && Quantity.Parse(match.Groups["number"].Value).TryGet(out var quantity, out _) && IsOfItsSort(quantity, indicator.Measure)
            ? new Token.Number(quantity, match.Groups["number"].Value, How(match.Groups["how"].Value))
        : (Token)new Token.Strange());

    private static bool IsOfItsSort(Quantity quantity, Measure measure) =>
        (quantity.Sign == QuantitySign.Percent) == measure.IsPercent && (quantity.Sign == QuantitySign.Pounds) == (measure.Kind == MeasureKind.Money);

    private static Said How(string words) => words.ToLowerInvariant() switch
    {
        "" => Said.Exactly,
        "more than" or "over" or "above" or "at least" or "no fewer than" or "no less than" => Said.AtLeast,
        "fewer than" or "less than" or "under" or "below" or "at most" or "no more than" or "up to" => Said.AtMost,
        _ => Said.About,
    };

    // A number must stand alone: 65s, 4-hour, 1:4, 10-12, [3] and 2/3 are not understood.
    [GeneratedRegex(
        @"(?<![\w.:/+-])(?:\b(?<how>more than|over|above|at least|no fewer than|no less than|fewer than|less than|under|below|at most|no more than|up to|about|around|approximately|roughly|some|nearly|almost|just under|just over|close to) )?"
        + @"(?<number>[-−]?£?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?[kKm]?%?)(?![\w%/:+-]|[.,][0-9])|(?<word>\p{L}+(?:['’]\p{L}+)?)(?![\w-])|(?<strange>[^\s.,;:!?()–—""'“”‘’-]+-?\S*)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Piece();
}
