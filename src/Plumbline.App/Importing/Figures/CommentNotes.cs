using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>Takes the comment on a figure's cell as its note, where a recipe says so.</summary>
internal static class CommentNotes
{
    private const string Between = "; ";

    /// <summary>The figure with the comment after its own note. A comment that cannot be a note is refused.</summary>
    internal static (FigureRow Figure, StatedParts Stated) Add(FigureRow figure, StatedParts stated, string comment, SourceCell source, ImportFindings findings)
    {
        var note = figure.Note is null || figure.Note == comment ? comment : figure.Note + Between + comment;
        var problem = PlainText.Refusal(note) ?? (note.Length > ObservationFact.LongestNote ? new Problem(FormattableString.Invariant($"a comment that makes a note of {note.Length:N0} characters"), FormattableString.Invariant($"at most {ObservationFact.LongestNote:N0}; longer words are commentary")) : null);
        if (problem is null) return (figure with { Note = note }, stated | StatedParts.Note);
        findings.Refuse(source.File, source.Row, source.Column, problem);
        return (figure, stated);
    }
}
