namespace Plumbline.App.Ledger.Facts;

/// <summary>The key of a series, stored once in the series dictionary.</summary>
internal readonly record struct SeriesKey(string Indicator, string Unit, string Aspect, string Frequency)
{
    public static SeriesKey Of(ObservationFact fact) => new(fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency);

    /// <summary>Order by code point, as in both databases.</summary>
    public static Comparison<SeriesKey> Order { get; } = static (a, b) =>
    {
        var order = CodePointOrder.Comparer.Compare(a.Indicator, b.Indicator);
        if (order == 0) order = CodePointOrder.Comparer.Compare(a.Unit, b.Unit);
        if (order == 0) order = CodePointOrder.Comparer.Compare(a.Aspect, b.Aspect);
        return order != 0 ? order : CodePointOrder.Comparer.Compare(a.Frequency, b.Frequency);
    };
}
