using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>Makes observations of the ledger's rows. What many rows say (a code, a period, a value) is read once and shared, so that a million figures take a quarter of the room.</summary>
internal sealed class ObservationReader(FinancialCalendar calendar)
{
    // So that figures that are all different cost no more than these.
    private const int Remembered = 50_000;

    private readonly Dictionary<(string Value, string Status), ObservedValue> _values = [];
    private readonly Dictionary<(string Frequency, int FirstDay), Period> _periods = [];
    private Aspect _aspect = Aspect.Actual;
    private IndicatorCode? _indicator;
    private UnitCode? _unit;

    /// <summary>A row as an observation.</summary>
    /// <exception cref="LedgerException">It does not read: the store is damaged.</exception>
    internal Observation Read(ObservationRow row)
    {
        var fact = row.Fact;
        try
        {
            // Rows come series by series.
            if (_indicator?.ToString() != fact.Indicator) _indicator = IndicatorCode.Parse(fact.Indicator).Value;
            if (_unit?.ToString() != fact.Unit) _unit = UnitCode.Parse(fact.Unit).Value;
            if (_aspect.ToString() != fact.Aspect) _aspect = ObservationsFormat.AspectOf(fact, calendar);
            return ObservationsFormat.Of(fact, _indicator, _unit, PeriodOf(fact), _aspect, ValueOf(fact), row.Change.Value);
        }
        catch (FormatException e)
        {
            throw Damage.Of(row.Change, $"the figure of {fact.Indicator} in {fact.Unit} for {fact.Period} does not read: {e.Message}", e);
        }
    }

    private Period PeriodOf(ObservationFact fact)
    {
        if (_periods.TryGetValue((fact.Frequency, fact.FirstDay), out var known)) return known;
        return _periods[(fact.Frequency, fact.FirstDay)] = ObservationsFormat.PeriodOf(fact, calendar);
    }

    private ObservedValue ValueOf(ObservationFact fact)
    {
        if (_values.TryGetValue((fact.Value, fact.Status), out var known)) return known;
        if (_values.Count >= Remembered) _values.Clear();
        return _values[(fact.Value, fact.Status)] = ObservationsFormat.ValueOf(fact);
    }
}
