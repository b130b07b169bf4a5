using Plumbline.App.Contracts.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Totals;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds the periods that a report has figures for: those of its units, and those of units below them, whose totals it shows.</summary>
internal sealed class ReportedPeriods
{
    // Nearly always the figures of a few indicators name every period that any has.
    private const int FirstIndicators = 8;

    private static readonly string Reported = Names<ReportingStatus>.Of(ReportingStatus.Reported);

    private readonly ILedger _ledger;
    private readonly OrganisationDefinitions _definitions;
    private readonly IReadOnlyList<ContractsNeed> _contracts;
    private readonly ReportDefinition _report;
    private readonly List<FormDefinition> _forms;
    private readonly bool _hasRegisters;
    private readonly ObservationQuery _own;
    private readonly List<ObservationQuery> _below;

    internal ReportedPeriods(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, ReportScope scope)
    {
        (_ledger, _definitions, _report) = (ledger, definitions, report);
        _contracts = [.. report.Blocks.Select(block => block.NeedsContracts(scope)).OfType<ContractsNeed>()];
        var forms = report.Blocks.SelectMany(block => block.NeedsReturns(scope)).Select(static need => need.Form).Distinct();
        _forms = [.. forms.Select(form => definitions.Picture.Find(form)).OfType<FormDefinition>()];
        _hasRegisters = report.Blocks.Any(block => block.NeedsRegisters(scope).Any());
        var needs = ShownFigures.Of(report, scope).ToList();
        _own = new ObservationQuery
        {
            Indicators = [.. needs.Select(need => need.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. needs.Select(need => need.Unit.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = ObservationQuery.Actual,
            AsAt = definitions.Position.Number,
        };
        _below = Below(needs);
    }

    /// <summary>The periods with a figure that begin in a span of days.</summary>
    /// <param name="from">The first day; null for the whole history.</param>
    /// <param name="to">The last day; null for no end.</param>
    /// <param name="sought">The periods of the report that may have a figure. Units below are read only for those without one.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<IReadOnlyCollection<Period>> RunAsync(DateOnly? from, DateOnly? to, IReadOnlyList<Period> sought, CancellationToken cancellation)
    {
        var found = new HashSet<Period>();
        if (_own.Indicators is { Count: > 0 }) await AddAsync(found, _own with { FromDay = from?.DayNumber, ToDay = to?.DayNumber }, cancellation);
        if (_contracts.Count > 0) found.UnionWith(await StatedAsync(from, to, cancellation));
        found.UnionWith(_forms.SelectMany(form => Asked(form, from, to)));
        if (_hasRegisters) found.UnionWith(sought.Where(period => period.First <= Today));
        foreach (var query in _below)
        {
            var named = found.Where(period => period.Frequency <= _report.Frequency).Select(period => Period.Containing(period.Last, _report.Frequency, _definitions.Picture.Settings.Calendar)).ToHashSet();
            var missing = sought.Where(period => !named.Contains(period)).ToList();
            if (sought.Count > 0 && missing.Count == 0) break;
            await AddAsync(found, sought.Count == 0 ? query : query with { FromDay = missing[0].First.DayNumber, ToDay = missing[^1].Last.DayNumber }, cancellation);
        }

        return found;
    }

    private DateOnly Today => DateOnly.FromDateTime(_definitions.Position.At.UtcDateTime);

    // The report's periods in which a form was asked, up to the day of the position.
    private IEnumerable<Period> Asked(FormDefinition form, DateOnly? from, DateOnly? to)
    {
        var first = from > form.From.First ? from.Value : form.From.First;
        var last = new[] { Today, to ?? DateOnly.MaxValue, form.To?.Last ?? DateOnly.MaxValue }.Min();
        if (first > last) yield break;
        var end = Containing(last);
        for (var period = Containing(first); period <= end; period = period.Next) yield return period;

        Period Containing(DateOnly day) => Period.Containing(day, _report.Frequency, _definitions.Picture.Settings.Calendar);
    }

    // Of contracts a month is also told where their results, or requirements that were red, are stated for it.
    private async Task<IEnumerable<Period>> StatedAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var contracts = KpiTargets.Contracts(_definitions.Picture);
        if (contracts.Count == 0) return [];
        var (begun, today) = (contracts.Min(static one => one.From), Today);
        var months = new List<Period>();
        for (var month = MonthOf(from > begun ? from.Value : begun); month <= MonthOf(to < today ? to.Value : today); month = month.Next) months.Add(month);
        var results = await StatedMonths.WithResultsAsync(_ledger, _definitions, months, cancellation);
        return _contracts.All(static need => need.RedForMoreThan is null) ? results : results.Concat(await StatedMonths.WithExceptionsAsync(_ledger, _definitions, months, cancellation));

        Period MonthOf(DateOnly day) => Period.Containing(day, Frequency.Month, _definitions.Picture.Settings.Calendar);
    }

    private List<ObservationQuery> Below(List<DataNeed> needs)
    {
        var able = needs.Where(need => _definitions.Picture.Find(need.Indicator) is { } indicator && TotalsWanted.CanHave(_definitions.Picture, indicator, need.Unit, DateOnly.MinValue, DateOnly.MaxValue)).ToList();
        var units = able.Select(need => need.Unit).Distinct().SelectMany(unit => _definitions.Picture.Units.Under(unit, DateOnly.MinValue, DateOnly.MaxValue).Prepend(unit)).Select(unit => unit.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var indicators = able.Select(need => need.Indicator.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var items = able.Exists(need => _definitions.Picture.Find(need.Indicator)!.Breakdowns.Count > 0);
        return
        [
            .. new[] { indicators.Take(FirstIndicators), indicators.Skip(FirstIndicators) }.Select(some => some.ToList()).Where(some => some.Count > 0)
                .Select(some => _own with { Indicators = some, Units = units, Aspects = items ? null : ObservationQuery.Actual }),
        ];
    }

    private async Task AddAsync(HashSet<Period> found, ObservationQuery query, CancellationToken cancellation)
    {
        var seen = new HashSet<(string Frequency, int FirstDay)>();
        await foreach (var row in _ledger.ObservationsAsync(_definitions.Picture.Settings.Code, query, cancellation))
        {
            if (row.Fact.Status == Reported && IsActual(row.Fact.Aspect)) seen.Add((row.Fact.Frequency, row.Fact.FirstDay));
        }

        found.UnionWith(seen.Select(one => Period.Containing(DateOnly.FromDayNumber(one.FirstDay), Names<Frequency>.Parse(one.Frequency).Value, _definitions.Picture.Settings.Calendar)));
    }

    // Plans and forecasts name no period, items of a breakdown do.
    private static bool IsActual(string aspect) => aspect.Length == 0 || (!aspect.StartsWith("plan", StringComparison.Ordinal) && !aspect.StartsWith("forecast", StringComparison.Ordinal));
}
