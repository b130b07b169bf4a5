using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Viewing;

/// <summary>The words written before a period: the last ones, and those whose promise still runs at its end.</summary>
/// <param name="Last">The last words about an earlier period; null where there are none.</param>
/// <param name="Promising">The last words whose promise is due after the end of the period; null where none is.</param>
public sealed record EarlierWords(Commentary? Last, Commentary? Promising);

/// <summary>Finds the words that were written about a measure before a period.</summary>
public static class FindEarlierWords
{
    // Two years of months.
    private const int MostPeriods = 24;

    /// <summary>The words of a measure in a unit before one of its periods.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">The measure.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period, of the measure's own frequency.</param>
    public static EarlierWords Find(OrganisationPicture picture, IndicatorCode indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(period);
        var words = Enumerable.Range(1, MostPeriods).Select(back => picture.CommentaryOn(indicator, unit, period.Plus(-back))).OfType<Commentary>().ToList();
        return new EarlierWords(words.FirstOrDefault(), words.Find(one => Runs(one, period)));
    }

    /// <summary>The promises that still run at the end of a period: of each measure and unit the last, those due first at the top. Promises made later do not count.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<Commentary> Promises(OrganisationPicture picture, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(period);
        return
        [
            .. picture.Commentaries.Where(words => words.Period.Last <= period.Last && Runs(words, period) && picture.Find(words.Indicator) is not null && picture.Units.Find(words.Unit) is not null)
                .GroupBy(static words => (words.Indicator, words.Unit)).Select(static group => group.MaxBy(static words => words.Period.Last)!)
                .OrderBy(static words => words.Expected!.Day).ThenBy(static words => words.Indicator.ToString(), StringComparer.Ordinal).ThenBy(static words => words.Unit, UnitCode.Order),
        ];
    }

    private static bool Runs(Commentary words, Period period) => words.Expected is { } expected && expected.Day > period.Last;
}
