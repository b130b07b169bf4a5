using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Papers;

/// <summary>
/// What the papers of random organisations claim about a measure, held to its figures. The facts are worked out here, from the figures
/// as they were made: no claim may be false, so no two may contradict each other.
/// </summary>
public sealed partial class PaperClaimsTests
{
    private const int FirmFigures = 20;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Effort.Of(80, 3_000))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryClaim_IsTrueOfTheFigures(int seed)
    {
        var paper = new RandomPaper(seed);
        var said = new SaidInPaper(paper.Document, [.. paper.Measures.Select(static measure => measure.Name)]);
        List<string> faults = [.. paper.Measures.SelectMany(measure => said.About(measure.Name).SelectMany(text => FalseIn(measure, text.Replace('\n', ' '))
            .Select(why => $"{measure.Name}: {why} in “{text}”"))).Concat(paper.Measures.SelectMany(measure => Together(measure, said.About(measure.Name)))).Distinct()];
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The claims of one text.
    private static IEnumerable<string> FalseIn(RandomMeasure of, string text)
    {
        // The figures behind a chart say of each month where it lies.
        if (EarlierMonth.Match(text) is { Success: true } earlier && Month(earlier.Groups["month"].Value) != of.Last) yield break;
        foreach (Match match in Range.Matches(text))
        {
            if (!string.Equals(Position(of), match.Groups["side"].Value, StringComparison.OrdinalIgnoreCase)) yield return $"“{match.Value}” of {of.Now} with limits {of.Limits}";
        }

        foreach (Match match in Limits.Matches(text))
        {
            if (of.Limits is not { } limits || !IsRounded(match.Groups["low"].Value, limits.Lower) || !IsRounded(match.Groups["high"].Value, limits.Upper)) yield return $"“{match.Value}” with limits {of.Limits}";
        }

        foreach (Match match in Change.Matches(text))
        {
            var rise = of.Now is { } now && of.Before is { } before ? now.CompareTo(before) : 0;
            var word = of.Polarity == Polarity.Neither ? rise > 0 ? "up" : "down" : rise > 0 == (of.Polarity == Polarity.Higher) ? "better" : "worse";
            if (rise == 0 || of.Now is null || !string.Equals(match.Groups["word"].Value, word, StringComparison.OrdinalIgnoreCase) || Number(match.Groups["from"].Value) != of.Before) yield return $"“{match.Value}” from {of.Before} to {of.Now}";
            if (match.Groups["arrow"] is { Success: true, Value: var arrow } && arrow != (rise > 0 ? "▲" : "▼")) yield return $"“{match.Value}” from {of.Before} to {of.Now}";
        }

        foreach (Match match in Distance.Matches(text))
        {
            var way = (of.Polarity == Polarity.Higher, of.Now >= of.Target) switch { (true, true) => "above", (true, false) => "short", (false, true) => "over", (false, false) => "below" };
            if (of.Now is not { } now || of.Target is not { } aim || Number(match.Groups["size"].Value) != Math.Abs(now - aim) || match.Groups["way"].Value != way) yield return $"“{match.Value}” of {of.Now} against {of.TargetText}";
        }

        foreach (Match match in Throughout.Matches(text))
        {
            var counted = match.Groups["since"].Success ? of.Judged : of.Counted;
            if (counted.Count != of.Judged.Count) yield return $"“{match.Value}”, and the target changed in {of.Since}";
            var holds = counted.All(figure => of.Meets(figure.Value) == (match.Groups["word"].Value is "met" or "Met"));
            if (!holds || counted.Count.ToString(English) != Digits(match.Groups["count"].Value)) yield return $"“{match.Value}” of {counted.Count(figure => of.Meets(figure.Value) == true)} met of {counted.Count}";
        }

        foreach (Match match in OfLate.Matches(text))
        {
            var late = of.Judged.Reverse().TakeWhile(figure => of.Meets(figure.Value) == true).ToList();
            var isEvery = late.Count == 0 || late[0].Month == late[^1].Month.Plus(late.Count - 1);
            if (late.Count.ToString(English) != Digits(match.Groups["count"].Value) || isEvery != (match.Groups["noun"].Value == "months")) yield return $"“{match.Value}” of {late.Count}";
        }

        foreach (Match match in Forecast.Matches(text))
        {
            var will = match.Value.Contains("will be met", StringComparison.Ordinal) || match.Value.Contains("only just met", StringComparison.Ordinal);
            if (of.Counted.Count < FirmFigures || of.Counted.Any(figure => of.Meets(figure.Value) != will)) yield return $"“{match.Value}” on {of.Counted.Count} figures";
        }

        foreach (Match match in Recovering.Matches(text))
        {
            var month = of.Counted.FirstOrDefault(figure => figure.Month.ToText(English, full: true).StartsWith(match.Groups["month"].Value, StringComparison.Ordinal) && figure.Value == Number(match.Groups["from"].Value));
            var now = of.Counted[^1].Value;
            if (month.Month is null || now == month.Value || now > month.Value != (of.Polarity == Polarity.Higher)) yield return $"“{match.Value}” of {of.Now}";
        }

        foreach (Match match in Run.Matches(text))
        {
            var (from, to) = (Month(match.Groups["from"].Value), Month(match.Groups["to"].Value));
            var within = of.Counted.Where(figure => figure.Month >= from && figure.Month <= to).ToList();
            if (within.Count.ToString(English) != Digits(match.Groups["count"].Value) || within.Any(figure => (double)figure.Value > of.Limits!.Value.Mean != (match.Groups["side"].Value == "above"))) yield return $"“{match.Value}”";
        }
    }

    // Claims that stand in different texts, and words that need a figure.
    private static IEnumerable<string> Together(RandomMeasure of, IReadOnlyList<string> said)
    {
        // Left out: the figures behind a chart, which say of each month where it lies; what is no longer so; and, where the chart ends before the paper's month, what it says of its last figure.
        var last = of.Counted is [.., var end] ? end.Month : of.Last;
        var texts = said.Where(text => !EarlierMonth.IsMatch(text) && !text.StartsWith("No longer", StringComparison.Ordinal) && (last == of.Last || !text.Contains(last.ToText(English, full: true), StringComparison.Ordinal)));
        var all = string.Join(" ¦ ", texts);
        bool Says(string words) => all.Contains(words, StringComparison.OrdinalIgnoreCase);
        (string One, string Other)[] never =
        [
            ("changed for the worse", "changed for the better"), ("changed for the worse", "no sign of change"), ("changed for the better", "no sign of change"), ("recovering from", "changed for the"),
            ("under review", "as things stand"), ("under review", "in all"), ("out of reach", "will be met"), ("within its usual range", "above its usual range"), ("within its usual range", "below its usual range"),
            ("on target now", "off target now"), ("off target |", "on target |"), ("too few figures for a usual range", "within its usual range"), ("no figure for", "changed for the"),
        ];
        foreach (var (one, other) in never.Where(pair => Says(pair.One) && Says(pair.Other))) yield return $"{of.Name}: both “{one}” and “{other}” in “{all}”";
        if (Says("on target now") && !(of.Now is { } met && of.Meets(met) == true)) yield return $"{of.Name}: on target now, at {of.Now} against {of.TargetText}";
        if (Says("off target now") && !(of.Now is { } missed && of.Meets(missed) == false)) yield return $"{of.Name}: off target now, at {of.Now} against {of.TargetText}";
        if (of.IsDoubtfulNow && (Says("changed for the") || Says("ask why") || !Says("doubtful"))) yield return $"{of.Name}: a doubtful figure in “{all}”";
        if (of.Now is null && (Says("better, from") || Says("worse, from") || Says("changed for the"))) yield return $"{of.Name}: no figure in “{all}”";
    }

    private static string? Position(RandomMeasure of)
    {
        if (of.Limits is not { } limits) return null;
        // A chart that ends before the paper's month tells of its last figure, by its month.
        var now = of.Counted[^1].Value;
        var tolerance = 1e-9 * Math.Max(1, Math.Abs(limits.Mean));
        return (double)now > limits.Upper + tolerance ? "above" : (double)now < limits.Lower - tolerance ? "below" : "within";
    }

    private static bool IsRounded(string printed, double exact)
    {
        var decimals = printed.TrimEnd('%', ')').Split('.') is [_, var digits] ? digits.Length : 0;
        return Math.Abs((double)Number(printed) - exact) <= (0.5 * Math.Pow(10, -decimals)) + 1e-9 || exact < 0;
    }

    private static decimal Number(string printed) =>
        decimal.Parse(printed.Replace("£", "", StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal).TrimEnd('%', ',', '.'), NumberStyles.Number, English);

    private static string Digits(string count) => (Array.IndexOf(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], count == "both" ? "two" : count.ToLowerInvariant()) is var small and >= 0 ? small.ToString(English) : count);

    private static Period Month(string name) => Period.Parse(name).Value;

    [GeneratedRegex(@"^(?<month>[A-Z][a-z]+ \d{4}) \|")]
    private static partial Regex EarlierMonth { get; }

    [GeneratedRegex(@"(?<side>[Aa]bove|[Bb]elow|[Ww]ithin) its usual range")]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"usual range,? \(?(?<low>−?£?[\d,.]+%?) to (?<high>−?£?[\d,.]*\d%?)")]
    private static partial Regex Limits { get; }

    [GeneratedRegex(@"(?:(?<arrow>▲|▼)\s)?\b(?<word>better|worse|up|down), from (?<from>−?£?[\d,.]*\d%?)", RegexOptions.IgnoreCase)]
    private static partial Regex Change { get; }

    [GeneratedRegex(@"(?<size>£?[\d,.]*\d)(?: points?| days?)? (?<way>over|short|above|below)(?: of)? its target")]
    private static partial Regex Distance { get; }

    [GeneratedRegex(@"(?<word>[Mm]et|[Mm]issed) in (?:all (?<count>\w+)|(?<count>both)) months(?<since> since the target (?:changed|was set)| of the new target)?")]
    private static partial Regex Throughout { get; }

    [GeneratedRegex(@"met in each of the last (?<count>\w+) (?<noun>months|figures)")]
    private static partial Regex OfLate { get; }

    [GeneratedRegex(@"(will be met|out of reach|only just met|only just out of reach) as things stand")]
    private static partial Regex Forecast { get; }

    [GeneratedRegex(@"[Rr]ecovering from (?<from>£?[\d,.]*\d%?) in (?<month>[A-Z][a-z]+)")]
    private static partial Regex Recovering { get; }

    [GeneratedRegex(@"(?<count>\w+) months in a row (?<side>above|below) the average of £?[\d,.]*\d%?, (?<from>[A-Z][a-z]+ \d{4}) to (?<to>[A-Z][a-z]+ \d{4})")]
    private static partial Regex Run { get; }
}
