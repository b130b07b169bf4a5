using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;

namespace Plumbline.App.Definitions;

/// <summary>A kind of definition whose values are rows of a file, without the type of its values: what an import can fill from other people's tables. Every <see cref="TableKind{T}"/> is one.</summary>
internal interface ITableKind
{
    /// <summary>The kind's name in the ledger.</summary>
    FactKind Name { get; }

    /// <summary>The name of its file in a workspace.</summary>
    string FileName { get; }

    /// <summary>The columns in writing order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The columns that every row needs.</summary>
    IReadOnlyCollection<string> Required { get; }

    /// <summary>The columns that other people's tables print in forms of their own.</summary>
    IReadOnlyDictionary<string, PrintedAs> Printed { get; }

    /// <summary>The columns of which a row fills at least one if it says anything; empty where every row says something.</summary>
    IReadOnlyCollection<string> Content { get; }

    /// <summary>The columns that <see cref="Supply"/> fills where other people's tables have none of them.</summary>
    IReadOnlyCollection<string> Supplies { get; }

    /// <summary>The columns that say more of other columns: where a table of other people changes one of those and has no column for them, what they said is no longer so.</summary>
    IReadOnlyDictionary<string, string[]> Follows { get; }

    /// <summary>Fills the columns that a row of other people's tables lacks and its other cells say.</summary>
    /// <param name="texts">The cells, by column.</param>
    /// <param name="latest">The latest period of the figures that stand beside them; null where there are none.</param>
    void Supply(Dictionary<string, string> texts, Period? latest);

    /// <summary>Whether the organisation's picture includes the kind.</summary>
    bool IsInPicture { get; }

    /// <summary>By what the row is found; null where its cells do not say it.</summary>
    DefinitionName? NameOf(TableRow row, WorkspaceContext context);

    /// <summary>A definition of the ledger.</summary>
    TableFact? ReadHeld(DefinitionRow row, WorkspaceContext context);

    /// <summary>The definition in a row; where it has problems, null and the problems.</summary>
    TableFact? ReadFact(TableRow row, WorkspaceContext context);

    /// <summary>The definitions of a workspace; of a register, the rows that it has.</summary>
    IEnumerable<TableFact> FactsOf(Workspace workspace);
}

/// <summary>What a cell holds that people print in several forms.</summary>
internal enum PrintedAs
{
    /// <summary>A day: <c>2019-05-01</c>, <c>1/5/2019</c>, <c>1 May 2019</c>.</summary>
    Day,

    /// <summary>A time: <c>2019-05-01T09:30:15</c>, <c>1/5/2019 09:30</c>; a day alone is its beginning.</summary>
    Time,

    /// <summary>A code: <c>crr-12</c>, <c>CRR 12</c>.</summary>
    Code,

    /// <summary>Codes parted by spaces, commas or semicolons.</summary>
    Codes,
}

/// <summary>A definition as a fact, and as the cells of its row.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Cells">Its cells, by column; a blank one is null.</param>
internal sealed record TableFact(DefinitionFact Fact, IReadOnlyList<(string Column, string? Text)> Cells)
{
    /// <summary>The text of a column; null where it is blank or the kind has no such column.</summary>
    internal string? Text(string column) => Cells.FirstOrDefault(cell => cell.Column == column).Text;
}
