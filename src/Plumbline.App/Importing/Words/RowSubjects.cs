using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Words;

/// <summary>The figures of a row, and so what the words beside them are about.</summary>
internal sealed class RowSubjects
{
    private readonly List<(WordsSubject Subject, bool IsActual, bool HasValue)> _figures = [];
    private WordsSubject? _stated;

    /// <summary>Whether the row has a figure.</summary>
    internal bool HasAny => _figures.Count > 0;

    internal void Clear()
    {
        _figures.Clear();
        _stated = null;
    }

    /// <summary>Adds a figure of the row.</summary>
    internal void Add(Observation figure) =>
        _figures.Add((new WordsSubject(figure.Indicator, figure.Unit, figure.Period), figure.Aspect.IsActual, figure.Value is not ObservedValue.Missing));

    /// <summary>Says what the row is about where it has no figure.</summary>
    internal void State(WordsSubject subject) => _stated = subject;

    /// <summary>The subject: the indicator and unit of the row's actual figures, in the latest period that has a value, or else in the latest that says why it has none. Null if no figure is actual.</summary>
    internal Parsed<WordsSubject>? Find()
    {
        if (_figures.Count == 0) return _stated is null ? null : (Parsed<WordsSubject>)_stated;
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
