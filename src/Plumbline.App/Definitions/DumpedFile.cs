using Plumbline.Core.Files;

namespace Plumbline.App.Definitions;

/// <summary>A workspace file to write.</summary>
/// <param name="File">The path within the workspace's folder.</param>
internal abstract record DumpedFile(string File);

/// <summary>A file of one text.</summary>
internal sealed record DumpedText(string File, string Text) : DumpedFile(File);

/// <summary>A file whose bytes are a blob in the ledger.</summary>
internal sealed record DumpedBlob(string File, ContentHash Hash) : DumpedFile(File);

/// <summary>A file of rows, each with as many cells as there are columns.</summary>
internal sealed record DumpedTable(string File, IReadOnlyList<string> Columns, IEnumerable<string?[]> Rows) : DumpedFile(File);
