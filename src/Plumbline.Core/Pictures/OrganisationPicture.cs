using Plumbline.Core.Benchmarks;
using Plumbline.Core.Collections;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Pictures;

/// <summary>Everything that an organisation defines at one position of its ledger, without its figures and events, which are read when they are needed.</summary>
public sealed class OrganisationPicture
{
    private readonly Dictionary<IndicatorCode, Indicator> _indicators;
    private readonly ILookup<IndicatorCode, Benchmark> _benchmarks;
    private readonly Dictionary<(IndicatorCode, UnitCode, Period), Commentary> _commentaries;
    private Dictionary<FormCode, FormDefinition>? _forms;
    private Dictionary<RegisterCode, RegisterDefinition>? _registers;
    private Dictionary<IndicatorCode, (FormDefinition Form, FormCounting Counting)>? _ofReturns;

    /// <summary>Makes the picture. Codes are unique in each list, because the ledger refuses duplicates.</summary>
    public OrganisationPicture(
        OrganisationSettings settings,
        UnitTree units,
        IEnumerable<Indicator> indicators,
        TargetBook targets,
        IEnumerable<Benchmark> benchmarks,
        IEnumerable<Commentary> commentaries)
    {
        ArgumentNullException.ThrowIfNull(benchmarks);
        ArgumentNullException.ThrowIfNull(commentaries);
        Settings = settings ?? throw new ArgumentNullException(nameof(settings));
        Units = units ?? throw new ArgumentNullException(nameof(units));
        Targets = targets ?? throw new ArgumentNullException(nameof(targets));
        Indicators = [.. indicators.OrderBy(indicator => indicator.Placement.Position).ThenBy(indicator => indicator.Code, IndicatorCode.Order)];
        _indicators = Indicators.ToDictionary(indicator => indicator.Code);
        _benchmarks = benchmarks.ToLookup(benchmark => benchmark.Indicator);
        _commentaries = commentaries.ToDictionary(commentary => (commentary.Indicator, commentary.Unit, commentary.Period));
    }

    /// <summary>The organisation and its settings.</summary>
    public OrganisationSettings Settings { get; }

    /// <summary>Its units.</summary>
    public UnitTree Units { get; }

    /// <summary>Its indicators, in the order they stand on paper.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Its targets.</summary>
    public TargetBook Targets { get; }

    /// <summary>The words about its figures, in no order.</summary>
    public IReadOnlyCollection<Commentary> Commentaries => _commentaries.Values;

    /// <summary>Its definitions, as one list for each type.</summary>
    public ValueLists Values { get; init; } = ValueLists.None;

    /// <summary>When its indicators are reported, and why not.</summary>
    public StatusBook Statuses { get; init; } = StatusBook.Empty;

    /// <summary>Its line lists, without their events, which are read when they are needed.</summary>
    public IReadOnlyList<CollectionDefinition> Collections
    {
        get => Values.Of<CollectionDefinition>();
        init => Values = Values.With(value);
    }

    /// <summary>Whether an indicator is counted from a line list.</summary>
    public bool IsCounted(IndicatorCode indicator) => Collections.Any(collection => collection.Counts.Any(rule => rule.Indicator == indicator));

    /// <summary>The form from whose returns an indicator is counted, and what is counted; null where it is counted from none.</summary>
    public (FormDefinition Form, FormCounting Counting)? CountedFrom(IndicatorCode indicator)
    {
        _ofReturns ??= Values.Of<FormDefinition>().SelectMany(static form => form.Counts.Select(counting => (form, counting)))
            .DistinctBy(static pair => pair.counting.Indicator).ToDictionary(static pair => pair.counting.Indicator);
        return _ofReturns.TryGetValue(indicator, out var found) ? found : null;
    }

    /// <summary>The line list and the rule of days or cases between events behind an indicator's g or t chart; null where its own figures are charted.</summary>
    public (CollectionDefinition Collection, CountRule Rule)? GapsBehind(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (!IndicatorCharts.IsOfGaps(indicator.Chart)) return null;
        var found = Collections.SelectMany(collection => collection.Counts.Select(rule => (collection, rule)))
            .FirstOrDefault(pair => pair.rule.Indicator == indicator.Code && CountRule.IsOfGaps(pair.rule.Kind));
        return found.rule is null ? null : found;
    }

    /// <summary>Whether a figure is expected of a unit for a period: the indicator is reported and due then, and a row of a register has not left it before.</summary>
    public bool Expects(Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Statuses.Expects(indicator, unit, period) && !(Units.HasRows && Units.Find(unit)?.Left < period.First);
    }

    /// <summary>The indicator with a code; null where there is none.</summary>
    public Indicator? Find(IndicatorCode code) => _indicators.GetValueOrDefault(code);

    /// <summary>The form with a code; null where there is none.</summary>
    public FormDefinition? Find(FormCode code) => (_forms ??= Values.Of<FormDefinition>().ToDictionary(static form => form.Code)).GetValueOrDefault(code);

    /// <summary>The register with a code; null where there is none.</summary>
    public RegisterDefinition? Find(RegisterCode code) => (_registers ??= Values.Of<RegisterDefinition>().ToDictionary(static register => register.Code)).GetValueOrDefault(code);

    /// <summary>A comparator's latest value for an indicator at or before the end of a period; a dated value comes before an undated one.</summary>
    public Benchmark? BenchmarkOf(IndicatorCode indicator, string comparator, Period period) =>
        _benchmarks[indicator]
            .Where(benchmark => benchmark.Comparator == comparator && (benchmark.Period is null || benchmark.Period.Last <= period.Last))
            .OrderByDescending(benchmark => benchmark.Period?.Last ?? DateOnly.MinValue)
            .FirstOrDefault();

    /// <summary>The commentary on a figure; null where there is none.</summary>
    public Commentary? CommentaryOn(IndicatorCode indicator, UnitCode unit, Period period) => _commentaries.GetValueOrDefault((indicator, unit, period));
}
