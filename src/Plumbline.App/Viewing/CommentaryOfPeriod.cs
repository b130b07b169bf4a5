using Plumbline.App.Definitions;
using Plumbline.App.Tables;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Viewing;

/// <summary>The words about one figure, with what they are about.</summary>
/// <param name="Indicator">The measure.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Words">The words.</param>
public sealed record WrittenWords(Indicator Indicator, Unit Unit, Commentary Words)
{
    /// <summary>The typed table of words.</summary>
    public static Table<WrittenWords> Table { get; } = new Table<WrittenWords>("commentary")
        .Text("indicator", row => row.Indicator.Code.ToString())
        .Text("name", row => row.Indicator.Name)
        .Text("unit", row => row.Unit.Code.ToString())
        .Text("period", row => row.Words.Period.ToString())
        .Text("why", row => row.Words.Why)
        .Text("doing", row => row.Words.Doing)
        .Text("expected", row => row.Words.Expected?.ToString())
        .Text("note", row => row.Words.Note);
}

/// <summary>Finds the words about the figures of a period.</summary>
public static class CommentaryOfPeriod
{
    /// <summary>The words about figures whose period ends in this one, in the order of the measures on paper, then of the units.</summary>
    /// <param name="definitions">The definitions, which hold the words.</param>
    /// <param name="period">The period; null for all.</param>
    public static IReadOnlyList<WrittenWords> Find(OrganisationDefinitions definitions, Period? period)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var picture = definitions.Picture;
        var places = picture.Indicators.Select(static (indicator, place) => (indicator.Code, place)).ToDictionary(static pair => pair.Code, static pair => pair.place);
        return
        [
            .. picture.Commentaries
                .Where(words => period is null || period.Contains(words.Period.Last))
                .Where(words => picture.Find(words.Indicator) is not null && picture.Units.Find(words.Unit) is not null)
                .OrderBy(words => places[words.Indicator]).ThenBy(words => words.Unit == picture.Units.Top.Code ? 0 : 1).ThenBy(static words => words.Unit, UnitCode.Order).ThenByDescending(static words => words.Period.Last)
                .Select(words => new WrittenWords(picture.Find(words.Indicator)!, picture.Units.Find(words.Unit)!, words)),
        ];
    }
}
