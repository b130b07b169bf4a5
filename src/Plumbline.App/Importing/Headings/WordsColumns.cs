using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Words;

namespace Plumbline.App.Importing.Headings;

/// <summary>Tells the columns of words by their role.</summary>
internal static class WordsColumns
{
    /// <summary>The column of words below a heading; null where its role is another. It is read if the user asks for words, or the table's recipe names it.</summary>
    internal static WordsColumn? Of(Cell heading, ColumnRole role, FigureIntake intake)
    {
        var isRead = intake.Words.AreAsked || intake.Recipe?.Find(heading.Text) is not null;
        return role switch
        {
            ColumnRole.Commentary => new WordsColumn(heading.Column, heading.Text, WordsPart.Why, isRead),
            ColumnRole.Action => new WordsColumn(heading.Column, heading.Text, WordsPart.WhatWeAreDoing, isRead),
            _ => null,
        };
    }

    /// <summary>What a recipe says of the column: nothing is made of words that are not read.</summary>
    internal static ColumnContent Content(this WordsColumn words) =>
        HeadingRoles.ContentOf(!words.IsRead ? ColumnRole.Ignored : words.Part == WordsPart.Why ? ColumnRole.Commentary : ColumnRole.Action);
}
