using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Words;

/// <summary>The figures of a row, and so what the words beside them are about.</summary>
internal sealed class RowSubjects
{
    private readonly List<(WordsSubject Subject, bool IsActual, bool HasValue)> _figures = [];

    /// <summary>Whether the row has a figure, or names its subject without one.</summary>
    internal bool HasAny => _figures.Count > 0;

    internal void Clear() => _figures.Clear();

    /// <summary>Adds a figure of the row.</summary>
    internal void Add(Observation figure) =>
        _figures.Add((new WordsSubject(figure.Indicator, figure.Unit, figure.Period), figure.Aspect.IsActual, figure.Value is not ObservedValue.Missing));

    /// <summary>Adds what the row is about, though it has no figure.</summary>
    internal void Add(WordsSubject subject) => _figures.Add((subject, IsActual: true, HasValue: false));

    /// <summary>The subject: the indicator and unit of the row's actual figures, in the latest period that has a value, or else in the latest that says why it has none. Null if no figure is actual.</summary>
    internal Parsed<WordsSubject>? Find()
    {
        var actual = _figures.Where(figure => figure.IsActual).ToList();
        if (actual.Count == 0) return null;
        var indicators = actual.Select(figure => figure.Subject.Indicator).Distinct().Count();
        if (indicators > 1) return new Problem(FormattableString.Invariant($"words beside figures of {indicators} indicators"), "words beside figures of one indicator; or ignore the column by name");
        var units = actual.Select(figure => figure.Subject.Unit).Distinct().Count();
        if (units > 1) return new Problem(FormattableString.Invariant($"words beside figures of {units} units"), "words beside figures of one unit; or ignore the column by name");
        return actual.OrderBy(figure => figure.HasValue).ThenBy(figure => figure.Subject.Period).Last().Subject;
    }

    /// <summary>The indicator and unit of the row's first figure.</summary>
    internal WordsSubject First => _figures[0].Subject;
}
