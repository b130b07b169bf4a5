using System.Globalization;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>A report with a first page over a random organisation: few or hundreds of measures, long names, many units, all of it off target, no owner, four colours, a name written from right to left. The same seed gives the same report.</summary>
internal sealed class RandomPaper
{
    /// <summary>The heading of the block that follows the first page.</summary>
    internal const string NextHeading = "Qzx next part";

    private static readonly string[] Words = ["falls", "days", "waiting", "reviews", "completed", "within", "community", "nursing", "of", "children", "safeguarding", "the", "percentage", "referral", "assessments", "multidisciplinary", "rolling"];
    private static readonly Period Last = Period.Month(2023, 12);
    private static readonly int[] Lengths = [3, 12, 24];
    private readonly Random _random;
    private readonly int _periods;

    // The sequence of a seeded generator is part of the framework's contract.
#pragma warning disable CA5394
    private RandomPaper(int seed) => (_random, _periods) = (new Random(seed), Lengths[seed % Lengths.Length]);

    internal static Document Of(int seed) => new RandomPaper(seed).Compose();

    private Document Compose()
    {
        var measures = _random.Next(4) switch { 0 => _random.Next(1, 6), 1 => _random.Next(6, 30), 2 => _random.Next(30, 100), _ => _random.Next(100, 300) };
        var units = measures < 30 && _random.Next(3) == 0 ? _random.Next(2, 101) : 1;
        var scheme = _random.Next(2) == 0 ? RatingScheme.Council : RatingScheme.MetOrNotMet;
        var parts = _random.Next(1, 12);
        var hasOwners = _random.Next(3) > 0;
        var longest = _random.Next(3, 22);
        var top = new Unit(UnitCode.Parse("top").Value, "Top", UnitKind.Organisation, null);
        Unit[] all = units == 1 ? [top] : [top, .. Enumerable.Range(1, units).Select(i => new Unit(UnitCode.Parse($"u{i}").Value, Name(longest / 2), UnitKind.Team, top.Code))];
        var indicators = Enumerable.Range(0, measures).Select(i => new Indicator
        {
            Code = IndicatorCode.Parse($"m{i}").Value,
            Name = Name(longest),
            Placement = new Placement($"Part {i % parts} {Name(3)[..1]}", _random.Next(2) == 0 ? "Training" : Name(3), null, (i + 1) * 10),
            Frequency = Frequency.Month,
            Measure = Measure.Of(i % 5 == 0 ? MeasureKind.Count : MeasureKind.Percentage),
            Polarity = i % 3 == 0 ? Polarity.Lower : Polarity.Higher,
            Aggregation = Aggregation.None,
            Owner = hasOwners ? $"Head of {Name(6)}" : null,
        }).OrderBy(static indicator => indicator.Placement.Domain, StringComparer.Ordinal).ToList();
        var shareAimed = _random.NextDouble();
        var targets = indicators.Where(_ => _random.NextDouble() < shareAimed).Select(indicator => new Target
        {
            Indicator = indicator.Code,
            Criterion = TargetCriterion.Parse(indicator.Polarity == Polarity.Lower ? $"at most {_random.Next(0, 60)}" : $"at least {_random.Next(60, 101)}").Value,
        }).ToList();
        var shown = units == 1 ? all : all[1..];
        var figures = new Dictionary<(IndicatorCode, UnitCode), Series>();
        foreach (var indicator in indicators)
            foreach (var unit in shown) figures[(indicator.Code, unit.Code)] = Series.From(indicator, unit.Code, FiguresOf(indicator, unit)).Value;
        var commentaries = _random.Next(2) == 0 ? [] : indicators.Where(_ => _random.Next(3) == 0).Select(indicator => new Commentary(indicator.Code, shown[0].Code, Last, "Words.", "Head; June; train", null)).ToList();
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "random", Name = _random.Next(4) == 0 ? "נאמנות בריאות הקהילה של העיר" : Name(8), RatingScheme = scheme }, UnitTree.From(all).Value, indicators, TargetBook.From(targets).Value, [], commentaries);
        return ComposeReport.Compose(new ReportContext(
            new ReportDefinition
            {
                Name = "random", Title = Name(_random.Next(2, 12)), Frequency = Frequency.Month, Audience = _random.Next(2) == 0 ? null : $"{Name(6)} Committee",
                Orientation = _random.Next(2) == 0 ? PageOrientation.Landscape : PageOrientation.Portrait,
                Blocks = [new SummaryBlock(), new TextBlock(NextHeading, "Words."), .. shown.Select(unit => (IReportBlock)(_random.Next(3) == 0
                    ? new IndicatorPagesBlock(new IndicatorSelection { Unit = unit.Code }) { Show = PagesShown.Attention }
                    : new DashboardBlock(new IndicatorSelection { Unit = unit.Code }) { Periods = _periods }))],
            },
            new ReportScope(picture, Last), figures, position: 7, new DateOnly(2024, 1, 19)));
    }

    private IEnumerable<Observation> FiguresOf(Indicator indicator, Unit unit)
    {
        var level = _random.Next(10, 95);
        for (var back = _random.Next(1, 25); back >= 0; back--)
        {
            var figure = Math.Clamp(level + _random.Next(-4, 5) + (back == 0 && _random.Next(4) == 0 ? -30 : 0), 0, 100);
            var text = _random.Next(40) == 0 ? "N/A" : indicator.Measure.Kind == MeasureKind.Count ? (figure * _random.Next(1, 900)).ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{figure}.{_random.Next(10)}%");
            var isDoubtful = _random.Next(60) == 0;
            yield return new Observation(indicator.Code, unit.Code, Last.Plus(-back), ObservedValue.Parse(text).Value) { IsDoubtful = isDoubtful, SourceNote = isDoubtful ? "Likely another." : null };
        }
    }

    private string Name(int most)
    {
        var words = string.Join(' ', Enumerable.Range(0, _random.Next(1, Math.Max(2, most + 1))).Select(_ => Words[_random.Next(Words.Length)]));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
#pragma warning restore CA5394
}
