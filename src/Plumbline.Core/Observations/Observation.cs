using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Observations;

/// <summary>One figure: the observed value of an indicator, in a unit, for a period.</summary>
/// <remarks>Hundreds of thousands are held in memory at once, so rare fields are kept apart: a figure takes about 100 bytes.</remarks>
public sealed record Observation
{
    private readonly GivenParts? _parts;
    private readonly Notes? _notes;
    private readonly string? _file;
    private readonly int _row;
    private readonly int _column;
    private readonly long _change;

    /// <summary>Makes an observation.</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="unit">Where.</param>
    /// <param name="period">When. It must be of the indicator's frequency, which the caller checks.</param>
    /// <param name="value">The cell.</param>
    /// <exception cref="ArgumentNullException">Any of them is missing.</exception>
    public Observation(IndicatorCode indicator, UnitCode unit, Period period, ObservedValue value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(value);
        (Indicator, Unit, Period, Value) = (indicator, unit, period, value);
    }

    /// <summary>What was measured.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>Where.</summary>
    public UnitCode Unit { get; }

    /// <summary>When.</summary>
    public Period Period { get; }

    /// <summary>Which figure it is: the actual, a plan, a forecast, or one of these for certain items.</summary>
    public Aspect Aspect { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Aspect.Actual;

    /// <summary>The cell.</summary>
    public ObservedValue Value { get; }

    /// <summary>The part, where it is known: given beside the value, or from the value's own fraction.</summary>
    public decimal? Numerator { get => _parts?.Numerator ?? (Value as ObservedValue.Fraction)?.Numerator; init => _parts = GivenParts.Of(value, _parts?.Denominator); }

    /// <summary>The whole, where it is known: given beside the value, or from the value's own fraction.</summary>
    public decimal? Denominator { get => _parts?.Denominator ?? (Value as ObservedValue.Fraction)?.Denominator; init => _parts = GivenParts.Of(_parts?.Numerator, value); }

    /// <summary>Whether it may still be revised.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether it is known to be probably wrong; <see cref="SourceNote"/> says why. It is shown with a word, and in no limit or signal; a total of it is doubtful too.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What a reader must know about the figure: how it was measured, what was left out.</summary>
    public string? Note { get => _notes?.Note; init => _notes = Notes.Of(value, _notes?.SourceNote, _notes?.Total, _notes?.Plan); }

    /// <summary>What is known about the figure's source: what the source prints beside it, or why the figure is doubtful.</summary>
    public string? SourceNote { get => _notes?.SourceNote; init => _notes = Notes.Of(_notes?.Note, value, _notes?.Total, _notes?.Plan); }

    /// <summary>How it was worked out from other figures; null where it was given.</summary>
    public Total? Total { get => _notes?.Total; init => _notes = Notes.Of(_notes?.Note, _notes?.SourceNote, value, _notes?.Plan); }

    /// <summary>The plan that it is held against: the figure with aspect <c>plan</c> of its indicator, unit and period. Null where there is none, and where no target of the indicator is its plan, for it is then not read.</summary>
    public Observation? Plan { get => _notes?.Plan; init => _notes = Notes.Of(_notes?.Note, _notes?.SourceNote, _notes?.Total, value); }

    /// <summary>The cell it was read from.</summary>
    public SourceCell? Source
    {
        get => _file is null ? null : new SourceCell(_file, _row, _column);
        init => (_file, _row, _column) = (value?.File, value?.Row ?? 0, value?.Column ?? 0);
    }

    /// <summary>The number of the change that wrote it; null before it is committed.</summary>
    public long? Change { get => _change == 0 ? null : _change; init => _change = value ?? 0; }

    /// <summary>The number to judge and draw; null where there is none.</summary>
    public decimal? Amount => Value.Amount;

    private sealed record Notes(string? Note, string? SourceNote, Total? Total, Observation? Plan)
    {
        internal static Notes? Of(string? note, string? sourceNote, Total? total, Observation? plan) =>
            note is null && sourceNote is null && total is null && plan is null ? null : new(note, sourceNote, total, plan);
    }

    private sealed record GivenParts(decimal? Numerator, decimal? Denominator)
    {
        internal static GivenParts? Of(decimal? numerator, decimal? denominator) => numerator is null && denominator is null ? null : new(numerator, denominator);
    }
}
