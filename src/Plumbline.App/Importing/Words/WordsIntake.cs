using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Words;

/// <summary>Takes the words beside figures: columns of commentary and actions, and the comments on cells. Where nobody asks for them they are counted, and the preview says so.</summary>
/// <param name="findings">Receives the problems and notes.</param>
/// <param name="areAsked">Whether the user asks for words; a recipe that names their columns asks too.</param>
internal sealed class WordsIntake(ImportFindings findings, bool areAsked)
{
    private const string NotActual = "words beside figures that are not actual";

    private readonly RowSubjects _row = new();
    private readonly List<(WordsSubject Subject, WordsPart Part, string Text, SourceCell Source)> _unplaced = [];
    private IReadOnlyList<WordsColumn> _columns = [];
    private UnreadWords _unread = new("");
    private string _table = "";
    private RecipeComments? _comments;

    /// <summary>Whether the user asks for words.</summary>
    internal bool AreAsked => areAsked;

    /// <summary>The words that were taken.</summary>
    internal GivenWords Given { get; } = new(findings);

    /// <summary>What becomes of the comments on cells; null if they are only counted.</summary>
    internal RecipeComments? Comments => _comments;

    /// <summary>Starts a table.</summary>
    internal void Begin(string table, Recipe? recipe)
    {
        (_table, _columns, _unread) = (table, [], new UnreadWords(table));
        _comments = recipe?.Comments ?? (areAsked ? RecipeComments.Commentary : null);
    }

    /// <summary>Starts a row.</summary>
    internal void Begin(IReadOnlyList<WordsColumn> columns)
    {
        _columns = columns;
        _row.Clear();
    }

    /// <summary>Whether a row has words that are read.</summary>
    internal bool AreIn(GridRow row) => _columns.Any(column => column.IsRead && row.At(column.Column).Column > 0);

    /// <summary>Takes the place of a figure of the row, and the comment on its cell.</summary>
    internal void Figure(Observation figure, Cell cell)
    {
        if (_columns.Count > 0) _row.Add(figure);
        if (cell.Comment is not { } comment) return;
        var source = figure.Source!;
        switch (_comments)
        {
            case null:
                _unread.AddComment(source);
                break;
            case RecipeComments.Commentary when !figure.Aspect.IsActual:
                NotRead(source, $"the comment on a figure of {figure.Aspect}");
                break;
            case RecipeComments.Commentary:
                Given.Add(new WordsSubject(figure.Indicator, figure.Unit, figure.Period), WordsPart.Why, comment, source);
                break;
            case RecipeComments.Note or RecipeComments.Ignore:
                break;
        }
    }

    /// <summary>Says what a row is about where it has no figure.</summary>
    internal void State(WordsSubject subject) => _row.State(subject);

    /// <summary>Ends a row and takes its words.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isLeftOut">Whether the row was refused or skipped: words that then have no subject are no loss of their own.</param>
    internal void End(GridRow row, bool isLeftOut)
    {
        foreach (var column in _columns)
        {
            if (row.At(column.Column) is not { Column: > 0 } cell) continue;
            var source = new SourceCell(_table, row.Number, cell.Column);
            if (!column.IsRead) _unread.Add(column, source);
            else if (TextOf(cell, source) is { } text) Place(column, text, source, isLeftOut);
        }
    }

    /// <summary>Ends a table: says what was not read.</summary>
    internal void Complete()
    {
        foreach (var (_, _, _, source) in _unplaced.Where(words => !Given.Has(words.Subject, words.Part, words.Text))) NotRead(source, NotActual);
        _unplaced.Clear();
        _unread.Report(findings);
    }

    private void Place(WordsColumn column, string text, SourceCell source, bool isLeftOut)
    {
        if (_row.Find() is not { } found)
        {
            // A plan's row may repeat the words of the actual row, or share one merged cell with it.
            if (_row.HasAny && _unplaced.Count < ImportFindings.Listed) _unplaced.Add((_row.First, column.Part, text, source));
            else if (!isLeftOut) NotRead(source, _row.HasAny ? NotActual : "words in a row without figures");
        }
        else if (found.TryGet(out var subject, out var problem))
        {
            Given.Add(subject, column.Part, text, source);
        }
        else
        {
            findings.Refuse(source.File, source.Row, source.Column, problem);
        }
    }

    private string? TextOf(Cell cell, SourceCell source)
    {
        switch (cell.Kind)
        {
            case CellKind.Error:
            case CellKind.Text when SpreadsheetError.IsOne(cell.Text):
                findings.Warn(source.ToString(), $"a formula gives {cell.Text}: the cell is left out");
                return null;
            case CellKind.Uncalculated:
                findings.Refuse(source.File, source.Row, source.Column, new Problem(cell.Text, "words: open the workbook, let it calculate, and save it"));
                return null;
            case CellKind.Unfit or CellKind.Unplaced:
                findings.Refuse(source.File, source.Row, source.Column, new Problem(cell.Text, "plain text"));
                return null;
            case CellKind.Text or CellKind.Date or CellKind.Time:
                return cell.Text.Any(char.IsLetterOrDigit) ? cell.Text.ReplaceLineEndings("\n") : null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void NotRead(SourceCell source, string what) => findings.Warn(source.ToString(), $"{what}: not read");
}
