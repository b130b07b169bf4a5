using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;

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

    /// <summary>The definition in a row; where it has problems, null and the problems.</summary>
    TableFact? ReadFact(TableRow row, WorkspaceContext context);

    /// <summary>The definitions of a workspace.</summary>
    IEnumerable<TableFact> FactsOf(Workspace workspace);
}

/// <summary>A definition as a fact, and as the cells of its row.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Cells">Its cells, by column; a blank one is null.</param>
internal sealed record TableFact(DefinitionFact Fact, IReadOnlyList<(string Column, string? Text)> Cells)
{
    /// <summary>The text of a column; null where it is blank or the kind has no such column.</summary>
    internal string? Text(string column) => Cells.FirstOrDefault(cell => cell.Column == column).Text;
}
