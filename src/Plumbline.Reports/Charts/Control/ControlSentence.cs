using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The text alternative of a control chart.</summary>
internal static class ControlSentence
{
    internal static string Of(ControlChart chart, ChartText text)
    {
        var periods = text.Axis.Periods;
        var sentences = new List<string>
        {
            chart.Points.Count == 1 ? $"{text.Title}, {periods[0].Full}." : $"{text.Title}, {periods[0].Full} to {periods[^1].Full}.",
        };
        if (chart.LastReported is not { Value: { } value } last || !double.IsFinite(value)) return sentences[0] + " No value has been reported.";
        sentences.Add($"{Sentences.Capital(PointWords.Of(last, chart.Kind, text))}: {Icons.Words(chart.Variation).Word.ToLowerInvariant()}.");
        if (last.Centre is { } centre && double.IsFinite(centre)) sentences.Add(Centre(chart, last, centre, text));
        if (chart.Points[^1].Target is { } target && double.IsFinite(target))
            sentences.Add($"{text.TargetWord} {text.Format.Target(target)}{Assured(chart.Assurance)}.");
        sentences.AddRange(chart.Segments.Where(static segment => segment.Index > 0)
            .Select(segment => Rebase(segment, chart.Segments[segment.Index - 1], chart.Kind, text)));
        sentences.AddRange(ControlFootnotes.Of(chart, text));
        return string.Join(' ', sentences);
    }

    private static string Centre(ControlChart chart, ControlPoint last, double centre, ChartText text)
    {
        var words = PointWords.Centre(chart.Kind, centre, text.Format);
        return (DrawnLimits.Lower(last), DrawnLimits.Upper(last)) switch
        {
            ({ } lower, { } upper) when double.IsFinite(lower) && double.IsFinite(upper) =>
                $"{words}, limits {text.Format.Statistic(lower)} to {text.Format.Statistic(upper)}.",
            (null, { } upper) when double.IsFinite(upper) => $"{words}, upper limit {text.Format.Statistic(upper)}.",
            ({ } lower, null) when double.IsFinite(lower) => $"{words}, lower limit {text.Format.Statistic(lower)}.",
            _ => words + ".",
        };
    }

    private static string Rebase(ControlSegment segment, ControlSegment before, ChartKind kind, ChartText text)
    {
        var words = $"{ControlNotes.Rebase(segment)}, from {text.Axis.Periods[segment.First].Full}";
        return before.Centre is { } from && segment.Centre is { } to && double.IsFinite(from) && double.IsFinite(to)
            ? $"{words}: {PointWords.Centre(kind).ToLowerInvariant()} {PointWords.CentreText(kind, from, text.Format)} before, {PointWords.CentreText(kind, to, text.Format)} since."
            : words + ".";
    }

    private static string Assured(Assurance assurance) => assurance is Assurance.None ? "" : ": " + Icons.Words(assurance).Word.ToLowerInvariant();
}
