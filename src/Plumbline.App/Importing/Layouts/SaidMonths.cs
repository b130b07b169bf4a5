using System.Text.RegularExpressions;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A quarter with its months beside it, which decide whose year it is of: <c>2023 Q1 (Jan-Mar)</c>.</summary>
/// <param name="Quarter">The words before the months.</param>
/// <param name="First">The first month, 1 to 12.</param>
/// <param name="Last">The last.</param>
internal sealed partial record SaidMonths(string Quarter, int First, int Last)
{
    private const int Longest = 60;

    /// <summary>The quarter and its months; null where a text does not name both.</summary>
    internal static SaidMonths? Read(string text)
    {
        if (text is not { Length: > 0 and <= Longest } || text[^1] != ')') return null;
        var match = Shape().Match(PlainText.Read(text));
        return match.Success && Month(match.Groups["a"].Value) is { } first && Month(match.Groups["b"].Value) is { } last ? new SaidMonths(match.Groups["q"].Value, first, last) : null;
    }

    /// <summary>The period of a text, by the months beside it where it has them.</summary>
    internal static Parsed<Period> Parse(string text, FinancialCalendar calendar, Frequency? frequency = null)
    {
        if (Read(text) is not { } said) return Period.Parse(text, calendar, frequency);
        return said.Naming(calendar) is { } naming
            ? Period.Parse(said.Quarter, calendar.With(naming), frequency)
            : Problem.With(text, "a quarter that is made of the months beside it");
    }

    /// <summary>By which year the quarter has these months; null where by none.</summary>
    internal QuarterNaming? Naming(FinancialCalendar calendar)
    {
        foreach (var naming in new[] { QuarterNaming.Financial, QuarterNaming.Calendar })
        {
            if (Period.Parse(Quarter, calendar.With(naming)).TryGet(out var period, out _) && period.First.Month == First && period.Last.Month == Last) return naming;
        }

        return null;
    }

    private static int? Month(string name) => Period.Parse(name + " 2000", FinancialCalendar.April, Frequency.Month).TryGet(out var month, out _) ? month.First.Month : null;

    [GeneratedRegex(@"^(?<q>[^()]+?) ?\( ?(?<a>[A-Za-z]{3,9})(?: [0-9]{2,4})? ?(?:-|to) ?(?<b>[A-Za-z]{3,9})(?: [0-9]{2,4})? ?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
