using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Typing;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Writing;

/// <summary>Which figure words are about.</summary>
/// <param name="Indicator">The measure.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period, of the measure's own frequency.</param>
public sealed record WordsAbout(Indicator Indicator, UnitCode Unit, Period Period)
{
    /// <summary>The key of the words in the ledger.</summary>
    internal string Key => Kinds.Commentaries.Key(new Commentary(Indicator.Code, Unit, Period, Why: null, Doing: null, Note: null));
}

/// <summary>The words about one figure, as somebody typed them. A blank part is absent.</summary>
/// <param name="Why">Why the figure is as it is.</param>
/// <param name="Doing">What is being done.</param>
/// <param name="Expected">What is expected by when: <c>31 March 2024: at least 92%</c>.</param>
/// <param name="Note">A note on the data.</param>
public sealed record TypedWords(string? Why, string? Doing, string? Expected, string? Note)
{
    /// <summary>The longest text of one part, in characters.</summary>
    public const int Longest = TypedNote.Longest;

    /// <summary>Reads them by the rules of a workspace's file, so that a dump of the ledger is read again.</summary>
    /// <param name="about">What they are about.</param>
    /// <param name="problems">Receives the part that is wrong, and what is wrong with it.</param>
    /// <returns>The words; null where something is wrong with them, or nothing is written.</returns>
    public Commentary? Read(WordsAbout about, Action<WordsPart, string> problems)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<WordsPart>((part, problem) => problems(part, $"{char.ToUpperInvariant(problem.ToString()[0])}{problem.ToString()[1..]}."));
        var (why, doing, note) = (fields.Text(WordsPart.Why, Why), fields.Text(WordsPart.Doing, Doing), fields.Text(WordsPart.Note, Note));
        Commitment? expected = null;
        if (fields.Text(WordsPart.Expected, Expected) is { } line)
        {
            if (line.Contains('\n', StringComparison.Ordinal)) fields.Refuse(WordsPart.Expected, Problem.With(line, "one line, such as 31 March 2024: at least 92%"));
            else if (!Commitment.Parse(line, about.Indicator.Measure, about.Period).TryGet(out expected, out var problem)) fields.Refuse(WordsPart.Expected, problem);
        }

        if (!fields.IsWrong && why is null && doing is null && note is null && expected is null) fields.Refuse(WordsPart.Why, new Problem("nothing written", "words in at least one part. To take words back, withdraw them"));
        return fields.IsWrong ? null : new Commentary(about.Indicator.Code, about.Unit, about.Period, why, doing, note) { Expected = expected };
    }
}

/// <summary>A part of the words about a figure.</summary>
public enum WordsPart
{
    /// <summary>Why the figure is as it is.</summary>
    Why,

    /// <summary>What is being done.</summary>
    Doing,

    /// <summary>What is expected by when.</summary>
    Expected,

    /// <summary>A note on the data.</summary>
    Note,
}
