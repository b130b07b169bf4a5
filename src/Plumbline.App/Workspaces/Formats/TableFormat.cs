using Plumbline.App.Ledger;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>How a kind of definition is written as a row: the columns of its file, which are also the fields of its body in the ledger. One place for both, so that what is dumped is what is loaded.</summary>
internal abstract class TableFormat<T>
    where T : class
{
    /// <summary>The file's name in a workspace.</summary>
    internal abstract string FileName { get; }

    /// <summary>Its kind in the ledger.</summary>
    internal abstract FactKind Kind { get; }

    /// <summary>The columns, in the order they are written.</summary>
    internal abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The columns a file must have.</summary>
    internal abstract IReadOnlyCollection<string> Required { get; }

    /// <summary>What makes it unique among its kind.</summary>
    internal abstract string Key(T value);

    /// <summary>The cells that are not blank, by column.</summary>
    internal abstract IEnumerable<(string Column, string? Text)> Write(T value);

    /// <summary>The definition of a row; null, with the problems recorded, where it has any.</summary>
    internal T? Read(RowReader row, WorkspaceContext context)
    {
        var value = ReadRow(row, context);
        return row.HasProblem ? null : value;
    }

    /// <summary>Reads every cell; what it returns is not used where a problem was recorded.</summary>
    private protected abstract T? ReadRow(RowReader row, WorkspaceContext context);

    /// <summary>The definition as the ledger keeps it.</summary>
    internal DefinitionFact ToFact(T value) =>
        new(Kind, Key(value), FactBody.Of(Write(value)));
}
