using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The summary in sentences: how many are on target, and what has changed.</summary>
internal sealed class SummaryWords(ReportContext context)
{
    private readonly bool _hasDashboard = context.Definition.Blocks.OfType<DashboardBlock>().Any();

    /// <summary>The word for one item: "measure" for a dashboard row, "indicator" for a page.</summary>
    internal string Noun => _hasDashboard ? "measure" : "indicator";

    internal IEnumerable<Element> Of(IReadOnlyCollection<ReportLine> lines)
    {
        var rated = lines.Count(static line => line.IsRated);
        if (rated > 0) yield return new Paragraph(Standing(rated, lines.Count(static line => line.IsMet), lines.Count(static line => line.IsUnrated)), ParagraphRole.Lead);
        var moved = Moved(lines.Count(static line => line.CameOn), lines.Count(static line => line.WentOff));
        var causes = lines.Any(static line => line.Chart is not null) ? Causes(lines.Count(static line => line.Reading.IsConcern), lines.Count(static line => line.Reading.IsImprovement)) : null;
        if (string.Join(' ', new[] { moved, causes }.OfType<string>()) is { Length: > 0 } words) yield return new Paragraph(words);
    }

    private string Standing(int rated, int met, int unrated)
    {
        var when = _hasDashboard ? $"in {context.Period.ToText(context.Picture.Settings.Language, full: true)}" : "by their latest figures";
        var off = rated - met;
        var rest = off switch { 0 => "", 1 => "; one is not", _ => FormattableString.Invariant($"; {off} are not") };
        return FormattableString.Invariant($"{met} of {rated} rated {Noun}{(rated == 1 ? "" : "s")} {(met == 1 ? "is" : "are")} on target {when}{rest}{NotRatedWords.More(unrated)}.");
    }

    private static string? Moved(int cameOn, int wentOff) => (cameOn, wentOff) switch
    {
        (0, 0) => null,
        (_, 0) => FormattableString.Invariant($"Since the figure before, {cameOn} came on to target and none went off it."),
        (0, _) => FormattableString.Invariant($"Since the figure before, {wentOff} went off target and none came on to it."),
        _ => FormattableString.Invariant($"Since the figure before, {cameOn} came on to target and {wentOff} went off it."),
    };

    private static string Causes(int concern, int improvement)
    {
        var worse = concern switch { 0 => "No special cause of concern", 1 => "One special cause of concern", _ => FormattableString.Invariant($"{concern} special causes of concern") };
        var better = improvement switch { 0 => "none", _ => FormattableString.Invariant($"{improvement}") };
        return $"{worse}, and {better} of improvement.";
    }
}
