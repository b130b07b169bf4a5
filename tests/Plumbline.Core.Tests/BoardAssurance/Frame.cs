using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.BoardAssurance;

/// <summary>A framework of four levels, from texts as in its file, and the indicators that it names.</summary>
internal sealed class Frame
{
    internal static readonly IReadOnlyList<AssuranceLevel> Levels = [new("substantial", 0), new("reasonable", 1), new("partial", 2), new("no-assurance", 3)];

    private readonly List<AssuranceLine> _lines = [];
    private readonly List<Indicator> _indicators = [];
    private readonly int _span;

    internal Frame(int span = 1) => _span = span;

    internal FrameworkVersion Version => new() { From = new DateOnly(2019, 4, 1), Levels = Levels, SpanMonths = _span, Domains = [new AssuranceDomain("responsive", null)], Lines = _lines };

    internal OrganisationPicture Picture => new(
        new OrganisationSettings { Code = "trust", Name = "Sample Community Health Trust" }, UnitTree.From([new Unit(UnitCode.Parse("trust").Value, "Trust", UnitKind.Organisation, null)]).Value, _indicators, TargetBook.Empty, [], []);

    /// <summary>An indicator; an owner it has unless said otherwise.</summary>
    internal Frame Indicator(string code, string measure, string? owner = "Director of Nursing", IndicatorStatus? status = null)
    {
        _indicators.Add(new Indicator
        {
            Code = IndicatorCode.Parse(code).Value,
            Name = code,
            Placement = new Placement(null, null, null, 10),
            Frequency = Core.Periods.Frequency.Month,
            Measure = Measure.Parse(measure).Value,
            Polarity = Polarity.Higher,
            Aggregation = measure == "count" ? Aggregation.Sum : Aggregation.Ratio,
            Owner = owner,
            Status = status ?? IndicatorStatus.Active,
        });
        return this;
    }

    internal Frame Line(string code, params (string Code, string Level, string When)[] criteria) => Line(code, LineRule.Best, null, criteria);

    internal Frame Line(string code, LineRule takes, string? otherwise, params (string Code, string Level, string When)[] criteria)
    {
        _lines.Add(new AssuranceLine(code, "responsive", [], takes, otherwise is null ? null : Level(otherwise), [.. criteria.Select(static one => new FrameworkCriterion(one.Code, Level(one.Level), "As it is published", Criterion.Parse(one.When).Value))]));
        return this;
    }

    internal Frame Text(string text)
    {
        _lines[^1] = _lines[^1] with { Criteria = [.. _lines[^1].Criteria.Select(one => one with { Text = text })] };
        return this;
    }

    internal static AssuranceLevel Level(string code) => Levels.First(level => level.Code == code);
}
