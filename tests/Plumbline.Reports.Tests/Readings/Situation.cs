using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>One indicator with its figures, and what papers say of it.</summary>
/// <param name="Name">What the situation shows.</param>
/// <param name="Figures">The figures of consecutive periods, by blanks; "-" is a period without one, "!" a doubtful one.</param>
internal sealed record Situation(string Name, string Figures)
{
    /// <summary>The target; null for none.</summary>
    internal string? Target { get; init; }

    /// <summary>The first period.</summary>
    internal string First { get; init; } = "2023-01";

    /// <summary>The period of the report; null for that of the last figure.</summary>
    internal string? At { get; init; }

    /// <summary>The indicator, if it is not a monthly percentage of which higher is better.</summary>
    internal Func<Indicator, Indicator> Of { get; init; } = static indicator => indicator;

    /// <summary>Whether the target is the year's, in proportion.</summary>
    internal bool IsProRata { get; init; }

    /// <summary>New limits start at this period.</summary>
    internal string? Rebase { get; init; }

    /// <summary>What the figures say.</summary>
    internal AnalysedIndicator Analyse()
    {
        var frequency = Of(Blank).Frequency;
        var first = Period.Parse(First, null, frequency).Value;
        string[] figures = Figures.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var written = string.Join(';', figures.Select((figure, i) => figure == "-" ? "" : $"{first.Plus(i)} {figure}"));
        var period = At ?? first.Plus(figures.Length - 1).ToString();
        ImmutableArray<RebaseSetting> rebases = Rebase is null ? [] : [new RebaseSetting(null, Period.Parse(Rebase).Value, "new rota")];
        var organisation = new SmallOrganisation { Settings = new() { Code = "small", Name = "Small Trust", Spc = new("plumbline", 12, rebases) } }
            .With("measure", written, Target, Of, target => IsProRata ? target with { Basis = Core.Targets.TargetBasis.ProRata } : target);
        var context = organisation.Context(period);
        return context.Analyse(context.Picture.Indicators[0], SmallOrganisation.Top);
    }

    /// <summary>Headline, short words, draft and the text under the chart, a line each.</summary>
    internal string Said()
    {
        var (culture, analysed) = (CultureInfo.GetCultureInfo("en-GB"), Analyse());
        var (reading, wording) = (analysed.Reading, analysed.WordingIn(culture));
        return string.Join('\n', ReadingWords.Headline(reading, wording), ReadingWords.Short(reading, wording), ReadingWords.Draft(reading, wording), analysed.Chart?.SummaryIn(culture).Says ?? "no chart");
    }

    private static Indicator Blank => new()
    {
        Code = IndicatorCode.Parse("measure").Value,
        Name = "Measure",
        Placement = new Placement(null, null, null, 10),
        Frequency = Frequency.Month,
        Measure = Measure.Of(MeasureKind.Percentage),
        Polarity = Polarity.Higher,
        Aggregation = Aggregation.None,
    };
}
