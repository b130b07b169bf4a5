using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger;
using Plumbline.Core.Commentaries;

namespace Plumbline.App.Importing.Words;

/// <summary>Makes commentaries of the words that files give, and compares them with the ledger's. A part that no file gives stays as the ledger has it.</summary>
internal sealed class CompareWords(GivenWords given, Workspace workspace, ImportFindings findings)
{
    private const int Shown = 200;

    private readonly Dictionary<WordsSubject, Commentary> _held = workspace.Commentaries.ToDictionary(held => new WordsSubject(held.Indicator, held.Unit, held.Period));

    /// <summary>Adds the commentaries and what the preview shows of them.</summary>
    internal void Run(ComparedDefinitions compared)
    {
        foreach (var subject in given.All.Select(words => words.Subject).Distinct())
        {
            var was = _held.GetValueOrDefault(subject);
            var coming = new Commentary(subject.Indicator, subject.Unit, subject.Period, Coming(subject, WordsPart.Why) ?? was?.Why, Coming(subject, WordsPart.WhatWeAreDoing) ?? was?.Doing, was?.Note) { Expected = was?.Expected };
            if (coming != was) compared.Add(Kinds.Commentaries.ToFact(coming), restsOnOthers: false);
        }

        foreach (var words in given.All.Where(words => words.Texts.Count > 0)) compared.Add(NoveltyOf(words), Previewed(words));
    }

    private string? Coming(WordsSubject subject, WordsPart part) => given.Find(subject, part) is { Texts.Count: > 0 } words ? words.Text : null;

    private string? Held(WordsSubject subject, WordsPart part) => _held.GetValueOrDefault(subject) is not { } held ? null : part switch
    {
        WordsPart.Why => held.Why,
        WordsPart.WhatWeAreDoing => held.Doing,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Novelty NoveltyOf(GivenWords.Words words) => Held(words.Subject, words.Part) is not { } held ? Novelty.New : held == words.Text ? Novelty.Same : Novelty.Changed;

    private PreviewedDefinition Previewed(GivenWords.Words words)
    {
        var (subject, text) = (words.Subject, words.Text);
        return new PreviewedDefinition(words.Part.Label(), $"{subject.Indicator}", $"{subject.Unit}", $"{subject.Period}", Held(subject, words.Part), text, words.Source.ToString(), NoteOf(words));
    }

    // What was said of the period before, so that a text copied forward is seen.
    private string? NoteOf(GivenWords.Words words)
    {
        var former = words.Subject with { Period = words.Subject.Period.Previous };
        if ((Coming(former, words.Part) ?? Held(former, words.Part)) is not { } said) return null;
        if (!SayTheSame(said, words.Text)) return $"last period ({former.Period}): {(said.Length <= Shown ? said : said[..Shown] + "…")}";
        if (NoveltyOf(words) != Novelty.Same)
            findings.Warn(words.Source.ToString(), $"“{words.Part.Heading()}” of {words.Subject.Indicator} in {words.Subject.Unit} for {words.Subject.Period} is word for word that of {former.Period}; bring it up to date, or leave it where it still holds");
        return $"word for word as last period ({former.Period})";
    }

    private static bool SayTheSame(string a, string b) => Spaced(a) == Spaced(b);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
