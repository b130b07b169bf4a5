using Plumbline.Core.Files;

namespace Plumbline.App.Definitions;

/// <summary>A workspace file to write.</summary>
/// <param name="File">The path within the workspace's folder.</param>
internal abstract record DumpedFile(string File);

/// <summary>A file of one text.</summary>
/// <param name="File">The path within the workspace's folder.</param>
/// <param name="Key">The key of the definition that it writes.</param>
/// <param name="Text">The text.</param>
internal sealed record DumpedText(string File, string Key, string Text) : DumpedFile(File)
{
    /// <summary>The key of the definition's parent; empty where it has none.</summary>
    internal string Parent { get; init; } = "";
}

/// <summary>A file whose bytes are a blob in the ledger.</summary>
/// <param name="File">The path within the workspace's folder.</param>
/// <param name="Key">The key of the definition that refers to the bytes.</param>
/// <param name="Hash">Their SHA-256.</param>
internal sealed record DumpedBlob(string File, string Key, ContentHash Hash) : DumpedFile(File);

/// <summary>A file of rows, each with as many cells as there are columns.</summary>
internal sealed record DumpedTable(string File, IReadOnlyList<string> Columns, IEnumerable<DumpedRow> Rows) : DumpedFile(File);

/// <summary>A row of a file.</summary>
/// <param name="Key">The key of the definition that it writes.</param>
/// <param name="Parent">The key of its parent; empty where it has none.</param>
/// <param name="Cells">The cells, in the order of the columns.</param>
internal sealed record DumpedRow(string Key, string Parent, string?[] Cells);
