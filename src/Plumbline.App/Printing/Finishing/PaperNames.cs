using System.Collections.Frozen;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.App.Printing.Finishing;

/// <summary>What a file says about its paper.</summary>
/// <param name="Title">The title, with unit, period and organisation.</param>
/// <param name="Author">The organisation.</param>
/// <param name="Subject">What it is about, in a sentence or two.</param>
/// <param name="Language">Its language, as "en-GB".</param>
/// <param name="Produced">When it was produced; null for the moment of printing.</param>
internal sealed record PaperNames(string Title, string Author, string Subject, string Language, DateOnly? Produced)
{
    /// <summary>The marks of its notes, by the places that they name.</summary>
    internal IReadOnlyDictionary<string, NoteMark> Marks { get; private init; } = FrozenDictionary<string, NoteMark>.Empty;

    internal static PaperNames Of(Document document) => new(document.FullTitle, document.Organisation, document.Summary, document.Language.Name, document.Produced)
    {
        Marks = Traversal.Inlines(document.Content).OfType<NoteMark>().DistinctBy(static mark => mark.Target.Id, StringComparer.Ordinal).ToDictionary(static mark => mark.Target.Id, StringComparer.Ordinal),
    };
}
