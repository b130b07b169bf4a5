using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Observations;

/// <summary>Converts facts to observations. Repeated codes, periods and values are parsed once and shared, so that a million figures take a quarter of the memory.</summary>
internal sealed class ObservationReader(FinancialCalendar calendar)
{
    // Bounds the memory for values that are all different.
    private const int MostRemembered = 50_000;

    private readonly Dictionary<(string Value, string Status), ObservedValue> _values = [];
    private readonly Dictionary<(string Frequency, int FirstDay), Period> _periods = [];
    private Aspect _aspect = Aspect.Actual;
    private IndicatorCode? _indicator;
    private UnitCode? _unit;

    /// <summary>Converts a row to an observation.</summary>
    /// <exception cref="LedgerException">The row is invalid: the store is damaged.</exception>
    internal Observation Read(ObservationRow row)
    {
        try
        {
            return Read(row.Fact, row.Change.Value);
        }
        catch (FormatException e)
        {
            throw Damage.Of(row.Change, $"the figure of {row.Fact.Indicator} in {row.Fact.Unit} for {row.Fact.Period} does not read: {e.Message}", e);
        }
    }

    /// <summary>Converts a fact that is not committed yet.</summary>
    internal Observation Read(ObservationFact fact) => Read(fact, change: null);

    private Observation Read(ObservationFact fact, long? change)
    {
        // Facts come series by series.
        if (_indicator?.ToString() != fact.Indicator) _indicator = IndicatorCode.Parse(fact.Indicator).Value;
        if (_unit?.ToString() != fact.Unit) _unit = UnitCode.Parse(fact.Unit).Value;
        if (_aspect.ToString() != fact.Aspect) _aspect = Aspect.Parse(fact.Aspect, calendar).Value;
        return new Observation(_indicator, _unit, PeriodOf(fact), ValueOf(fact))
        {
            Aspect = _aspect,
            IsDoubtful = fact.Doubtful,
            SourceNote = fact.SourceNote,
            Numerator = fact.Numerator,
            Denominator = fact.Denominator,
            IsProvisional = fact.Provisional,
            Note = fact.Note,
            Source = fact.SourceFile is null ? null : new SourceCell(fact.SourceFile, fact.SourceRow, fact.SourceColumn),
            Change = change,
        };
    }

    /// <summary>The period of a fact, which may be a withdrawal.</summary>
    internal Period PeriodOf(ObservationFact fact)
    {
        if (_periods.TryGetValue((fact.Frequency, fact.FirstDay), out var known)) return known;
        if (_periods.Count >= MostRemembered) _periods.Clear();
        return _periods[(fact.Frequency, fact.FirstDay)] = Period.Containing(DateOnly.FromDayNumber(fact.FirstDay), Names<Frequency>.Parse(fact.Frequency).Value, calendar);
    }

    private ObservedValue ValueOf(ObservationFact fact)
    {
        if (_values.TryGetValue((fact.Value, fact.Status), out var known)) return known;
        if (_values.Count >= MostRemembered) _values.Clear();
        return _values[(fact.Value, fact.Status)] = ObservedValue.Parse(fact.Value).Then(read => ObservedValue.WithStatus(read, Names<ReportingStatus>.Parse(fact.Status).Value)).Value;
    }
}
