using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Words;

namespace Plumbline.App.Importing.Headings;

/// <summary>Tells the columns of words by their role.</summary>
internal static class WordsColumns
{
    /// <summary>The column of words below a heading; null where its role is another.</summary>
    internal static WordsColumn? Of(Cell heading, ColumnRole role) => role switch
    {
        ColumnRole.Commentary => new WordsColumn(heading.Column, heading.Text, WordsPart.Commentary),
        ColumnRole.Action => new WordsColumn(heading.Column, heading.Text, WordsPart.Actions),
        _ => null,
    };
}
