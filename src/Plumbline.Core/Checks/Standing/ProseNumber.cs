using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A number in commentary is the number in the table.</summary>
/// <remarks>
/// Two claims are understood, and nothing is guessed of the rest: a part of a whole with its percentage (<c>53 of 63 complaints (84%)</c>), which must be
/// right in itself; and a sentence with one number of the indicator's kind and one period of its frequency, which must be that period's figure,
/// within the rounding of either. A sentence that speaks of a target, an average or others is left alone.
/// </remarks>
internal static partial class ProseNumber
{
    internal const string Code = "prose";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from judged in audit.Judged()
        let commentary = audit.Picture.CommentaryOn(judged.Indicator.Code, judged.Cell.Unit, judged.Cell.Period)
        where commentary is not null
        from sentence in Sentences(commentary.Text ?? "")
        from finding in WrongParts(audit, judged.Cell, sentence).Concat(WrongFigure(audit, judged.Indicator, judged.Cell, sentence))
        select finding;

    private static IEnumerable<Finding> WrongParts(Audit audit, Observation about, string sentence)
    {
        foreach (Match match in PartOfWhole().Matches(sentence))
        {
            if (!Quantity.ParsePlain(match.Groups["n"].Value).TryGet(out var part, out _) || !Quantity.ParsePlain(match.Groups["d"].Value).TryGet(out var whole, out _)) continue;
            if (whole == 0 || !Quantity.Parse(match.Groups["p"].Value).TryGet(out var printed, out _)) continue;
            var percentage = part / whole * 100m;
            if (Math.Abs(percentage - printed.Amount) <= printed.RoundingAllowance) continue;
            var right = Quantity.Percent(percentage, printed.Decimals).ToText(audit.Language);
            yield return Finding.At(
                Code, Severity.Warning, about, match.Value, right,
                $"The commentary on {audit.Subject(about)} says “{match.Value}”, but {match.Groups["n"].Value} of {match.Groups["d"].Value} is {right}.");
        }
    }

    private static IEnumerable<Finding> WrongFigure(Audit audit, Indicator indicator, Observation about, string sentence)
    {
        if (OtherThings().IsMatch(sentence)) yield break;
        var numbers = (indicator.Measure.IsPercent ? Percentages() : PlainNumbers()).Matches(WithoutDates(sentence)).Select(match => match.Value).ToList();
        var periods = Periods().Matches(sentence).Select(match => Period.Parse(match.Value, audit.Picture.Settings.Calendar, indicator.Frequency)).Where(read => read.Succeeded).ToList();
        if (numbers.Count != 1 || periods.Count != 1 || !Quantity.Parse(numbers[0]).TryGet(out var said, out _)) yield break;
        if (audit.Figures.Find(about.Indicator, about.Unit, periods[0].Value) is not { Amount: { } amount } cell) yield break;
        if (Math.Abs(said.Amount - amount) <= Math.Max(said.RoundingAllowance, cell.Value.RoundingAllowance)) yield break;
        yield return Finding.At(
            Code, Severity.Warning, about, numbers[0], cell.Value.Text,
            $"The commentary on {audit.Subject(about)} says {numbers[0]} for {audit.Words(cell.Period)}, where the table has {cell.Value.Text}.",
            cell == about ? [] : [cell]);
    }

    private static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    private static string WithoutDates(string sentence) => Periods().Replace(sentence, " ");

    [GeneratedRegex(@"(?<=[.;!?])\s+|\n", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+) of (?<d>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?: [a-z-]+){0,3} \((?<p>[0-9.]+ ?%)\)", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWhole();

    [GeneratedRegex(@"(?<![0-9.,-])[0-9][0-9.]*%", RegexOptions.CultureInvariant)]
    private static partial Regex Percentages();

    [GeneratedRegex(@"(?<![0-9.,£/-])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![0-9%/-])", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumbers();

    [GeneratedRegex(@"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) 20[0-9]{2}|Q[1-4] 20[0-9]{2}/[0-9]{2}|20[0-9]{2}/[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Periods();

    [GeneratedRegex(@"\b(?:targets?|average|mean|england|national\w*|neighbours?|than|from|between|baseline|of (?:all|the))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherThings();
}
