using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Words;

/// <summary>The words that files give, by subject and part. Several texts of one part are its paragraphs, in the order of the files; the same text is taken once.</summary>
internal sealed class GivenWords(ImportFindings findings)
{
    private const string Between = "\n\n";

    private readonly Dictionary<(WordsSubject, WordsPart), int> _places = [];
    private readonly List<Words> _all = [];
    private long _characters;

    /// <summary>All of them, in the order in which their subjects came.</summary>
    internal IReadOnlyList<Words> All => _all;

    /// <summary>The words of a part; null if no file gives them.</summary>
    internal Words? Find(WordsSubject subject, WordsPart part) => _places.TryGetValue((subject, part), out var at) ? _all[at] : null;

    /// <summary>Whether a text was taken for an indicator and unit, in whatever period.</summary>
    internal bool Has(WordsSubject subject, WordsPart part, string text) =>
        _all.Exists(words => words.Part == part && words.Subject.Indicator == subject.Indicator && words.Subject.Unit == subject.Unit && words.Texts.Contains(text, StringComparer.Ordinal));

    /// <summary>Adds a text, or records why it is refused.</summary>
    internal void Add(WordsSubject subject, WordsPart part, string text, SourceCell source)
    {
        if (PlainText.Refusal(text) is { } unseen)
        {
            findings.Refuse(source.File, source.Row, source.Column, unseen);
            return;
        }

        if (!_places.TryGetValue((subject, part), out var at))
        {
            _places.Add((subject, part), at = _all.Count);
            _all.Add(new Words(subject, part, source, []));
        }

        if (_all[at].Texts.Contains(text, StringComparer.Ordinal)) return;
        var length = _all[at].Texts.Sum(before => before.Length + Between.Length) + text.Length;
        if (length > ImportLimits.CellText)
            findings.Refuse(source.File, source.Row, source.Column, new Problem(FormattableString.Invariant($"{length:N0} characters of “{part.Heading()}” for {subject.Indicator} in {subject.Unit} for {subject.Period}"), FormattableString.Invariant($"at most {ImportLimits.CellText:N0}")));
        else if ((_characters += text.Length) > ImportLimits.WordsCharacters)
            findings.Refuse(source.File, source.Row, source.Column, new Problem(FormattableString.Invariant($"more than {ImportLimits.WordsCharacters:N0} characters of words"), "fewer words in one import"));
        else
            _all[at].Texts.Add(text);
    }

    /// <summary>The words of one part of a commentary.</summary>
    /// <param name="Subject">What they are about.</param>
    /// <param name="Part">Their part.</param>
    /// <param name="Source">The first cell that they come from.</param>
    /// <param name="Texts">Its paragraphs.</param>
    internal sealed record Words(WordsSubject Subject, WordsPart Part, SourceCell Source, List<string> Texts)
    {
        /// <summary>The paragraphs as one text.</summary>
        internal string Text => string.Join(Between, Texts);
    }
}
