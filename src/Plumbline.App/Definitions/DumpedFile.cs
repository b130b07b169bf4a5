using Plumbline.Core.Files;

namespace Plumbline.App.Definitions;

/// <summary>A file of a workspace as it is to be written.</summary>
/// <param name="File">Its name, from the folder of the workspace on.</param>
internal abstract record DumpedFile(string File);

/// <summary>A file that is one text.</summary>
internal sealed record DumpedText(string File, string Text) : DumpedFile(File);

/// <summary>A file whose bytes the ledger keeps under their hash.</summary>
internal sealed record DumpedBlob(string File, ContentHash Hash) : DumpedFile(File);

/// <summary>A file of rows, each with as many cells as there are columns.</summary>
internal sealed record DumpedTable(string File, IReadOnlyList<string> Columns, IEnumerable<string?[]> Rows) : DumpedFile(File);
