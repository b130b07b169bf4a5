namespace Plumbline.App.Importing.Figures;

/// <summary>What makes a figure one: indicator, unit, aspect, frequency and first day, ordered as the ledger orders them.</summary>
/// <param name="Series">Indicator and unit, by the places <see cref="FigureOrder"/> gives them.</param>
/// <param name="Aspect">Its text; empty for the actual.</param>
/// <param name="Time">Frequency and first day.</param>
internal readonly record struct FigureKey(long Series, string Aspect, int Time)
{
    /// <summary>Bits that a unit's place takes.</summary>
    internal const int UnitBits = 20;

    // The last day there is, 31 December 9999, is below 2^22.
    private const int DayBits = 24;

    internal int Indicator => (int)(Series >> UnitBits);

    internal int Unit => (int)Series & ((1 << UnitBits) - 1);

    internal int Frequency => Time >> DayBits;

    internal int Day => Time & ((1 << DayBits) - 1);

    internal static FigureKey Of(int indicator, int unit, string aspect, int frequency, int day) =>
        new(((long)indicator << UnitBits) | (uint)unit, aspect, (frequency << DayBits) | day);

    /// <summary>By key, and among equals by the place they came in.</summary>
    internal static IComparer<(FigureKey Key, int Place)> Order { get; } = Comparer<(FigureKey Key, int Place)>.Create(static (a, b) =>
    {
        var order = a.Key.Series.CompareTo(b.Key.Series);
        if (order == 0) order = string.CompareOrdinal(a.Key.Aspect, b.Key.Aspect);
        if (order == 0) order = a.Key.Time.CompareTo(b.Key.Time);
        return order != 0 ? order : a.Place.CompareTo(b.Place);
    });
}
