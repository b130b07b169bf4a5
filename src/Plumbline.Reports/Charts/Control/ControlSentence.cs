using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The text alternative of a control chart.</summary>
internal static class ControlSentence
{
    internal static string Of(ControlChart chart, ChartText text, bool saysProvisional)
    {
        var periods = text.Axis.Periods;
        var sentences = new List<string>
        {
            chart.Points.Count == 1 ? $"{text.Title}, {periods[0].Full}." : $"{text.Title}, {periods[0].Full} to {periods[^1].Full}.",
        };
        if (chart.LastReported is not { Value: { } value } last || !double.IsFinite(value)) return sentences[0] + " No value has been reported.";
        sentences.AddRange(Standing(chart, last, value, text));
        if (chart.Points[^1].Target is { } target && double.IsFinite(target))
            sentences.Add($"{text.TargetWord} {text.Format.Target(target)}{Outlook(chart)}.");
        sentences.AddRange(chart.Segments.Where(static segment => segment.Index > 0)
            .Select(segment => Rebase(segment, chart.Segments[segment.Index - 1], chart.Kind, text)));
        sentences.AddRange(ControlFootnotes.Of(chart, text, saysProvisional));
        return string.Join(' ', sentences);
    }

    // The last value, the centre and the limits stand in two sentences, in enough digits to tell them apart.
    private static IEnumerable<string> Standing(ControlChart chart, ControlPoint last, double value, ChartText text)
    {
        var wording = ControlWording.Of(chart, text, null);
        var centre = last.Centre is { } known && double.IsFinite(known) ? known : (double?)null;
        (double, string)[] centres = centre is { } at ? [(at, wording.Number(at))] : [];
        var (range, others) = LimitWords.Range(last, wording, [(value, wording.Value(value)), .. centres]);
        yield return $"{Sentences.Capital(PointWords.Of(last, chart.Kind, text, others[0]))}: {Sentences.Lower(Said(chart))}.";
        if (centre is not null) yield return $"{PointWords.Centre(chart.Kind)} {others[1]}{(range is null ? "" : $", usual range {range}")}.";
    }

    private static string Said(ControlChart chart) =>
        chart.Variation is not (Variation.ConcernHigh or Variation.ConcernLow) && Recovery.Of(chart) is not null ? Icons.Recovering : Icons.Words(chart.Variation).Word;

    private static string Rebase(ControlSegment segment, ControlSegment before, ChartKind kind, ChartText text)
    {
        var words = $"{ControlNotes.Rebase(segment)}, from {text.Axis.Periods[segment.First].Full}";
        return before.Centre is { } from && segment.Centre is { } to && double.IsFinite(from) && double.IsFinite(to)
            ? $"{words}: {PointWords.Centre(kind).ToLowerInvariant()} {PointWords.CentreText(kind, from, text.Format)} before, {PointWords.CentreText(kind, to, text.Format)} since."
            : words + ".";
    }

    // "Target 4.5%: inside the usual range": the word is not said twice.
    private static string Outlook(ControlChart chart)
    {
        const string named = "Target ";
        var outlook = TargetOutlook.Of(chart);
        if (outlook.Kind is OutlookKind.None) return "";
        var words = Icons.Words(outlook).Word;
        return ": " + (words.StartsWith(named, StringComparison.Ordinal) ? words[named.Length..] : Sentences.Lower(words));
    }
}
