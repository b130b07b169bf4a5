using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Funnel;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Units;

/// <summary>A funnel plot of units, or a sentence that says why there is none.</summary>
internal static class UnitFunnel
{
    private const int Fewest = 3;
    private const double Height = 330;

    internal static IEnumerable<Element> Of(ReportContext context, UnitPart part)
    {
        if (ModelOf(part.Indicator.Measure) is not { } model) return [No("a funnel plot is for percentages and rates")];
        var points = part.Rows.Where(row => row.Row.Current is { IsDoubtful: false } && IsPlotted(row.Row.Current, model)).Select(static row => Point(row.Name, row.Row.Current!)).ToImmutableArray();
        if (points.Length < Fewest) return [No("fewer than three units have a figure with numerator and denominator")];
        if (points.Sum(static point => point.Numerator) == 0) return [No("no unit has anything to count")];
        IEnumerable<Paragraph?> left =
        [
            Left(part, static figure => figure.IsDoubtful, "the figure is doubtful"),
            Left(part, figure => !figure.IsDoubtful && !IsPlotted(figure, model), "the figure has no numerator and denominator to plot"),
        ];
        return [Plot(context, part, model, points), .. left.OfType<Paragraph>()];
    }

    private static Chart Plot(ReportContext context, UnitPart part, FunnelModel model, ImmutableArray<FunnelPoint> points)
    {
        var (culture, decimals) = (context.Picture.Settings.Language, part.Indicator.Decimals ?? part.Rows.Max(static row => row.Row.Current!.Value.DecimalsOfAmount));
        var format = model switch
        {
            FunnelModel.Proportion => ValueFormat.Proportion(culture, Math.Clamp(decimals, 1, 4)),
            FunnelModel.Rate => ValueFormat.RateOfOne(culture, part.Indicator.Measure.Per, Math.Clamp(decimals, 0, 4)),
        };
        var size = new ChartSize((context.Definition.Orientation == PageOrientation.Portrait ? ChartSize.Print : ChartSize.Full).Width, Height);
        var funnel = new FunnelChart($"{part.Title}, {part.When}", model, part.Indicator.Polarity, format, "Denominator", points);
        return funnel.Chart(size) with { Narrow = PhoneChart.Of(size, narrow => funnel.Chart(narrow).Scene) };
    }

    private static Paragraph? Left(UnitPart part, Func<Observation, bool> is_, string why)
    {
        var names = part.Rows.Where(row => row.Row.Current is { Amount: not null } figure && is_(figure)).Select(static row => row.Name).ToList();
        return names.Count == 0 ? null : new Paragraph($"Not plotted, because {why}: {string.Join("; ", names)}.", ParagraphRole.Meta);
    }

    private static Paragraph No(string why) => new($"No funnel plot is drawn: {why}.", ParagraphRole.Meta);

    private static FunnelModel? ModelOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Percentage => FunnelModel.Proportion,
        MeasureKind.Rate => FunnelModel.Rate,
        MeasureKind.Count or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score or MeasureKind.Verdict => null,
    };

    private static bool IsPlotted(Observation? observation, FunnelModel model) =>
        observation is { Amount: not null, Numerator: >= 0, Denominator: > 0 } && (model == FunnelModel.Rate || observation.Numerator <= observation.Denominator);

    private static FunnelPoint Point(string name, Observation observation) =>
        new(name, (double)observation.Numerator!.Value, (double)observation.Denominator!.Value, FigureSource.Of(observation));
}
