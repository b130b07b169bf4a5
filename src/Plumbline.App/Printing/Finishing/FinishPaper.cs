using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Makes of a browser's file the paper that is kept.</summary>
internal static class FinishPaper
{
    /// <summary>Finishes a file. One that is not as we know browsers' files comes back as it was.</summary>
    /// <param name="bytes">The browser's file.</param>
    /// <param name="names">What it says about its paper.</param>
    /// <param name="targets">The places that the lines of its contents name, in order, if their page numbers are still blank.</param>
    /// <param name="finished">Hears the number of each page that is done, and how many there are; null if nobody listens.</param>
    internal static FinishedPaper Run(byte[] bytes, PaperNames names, IReadOnlyList<string> targets, Action<int, int>? finished = null)
    {
        try
        {
            var paper = Paper.Read(bytes);
            var isNumbered = PageNumbers.TryWrite(paper, targets);
            // The names of links, the boxes and the bookmarks are of what is said once.
            RepeatedContent.Remove(paper);
            LinkNames.Add(paper, names);
            FigureBoxes.Add(paper);
            HeaderNumbers.Write(paper);
            ListBodies.Add(paper);
            RowGroups.Add(paper);
            Artifacts.Mark(paper);
            Bookmarks.Thin(paper);
            Metadata.Write(paper, names);
            return new FinishedPaper(paper.Write(finished), paper.Pages.Count) { IsNumbered = isNumbered, Places = paper.Places };
        }
        catch (PdfFormatException unknown)
        {
            return Unfinished(unknown.Message);
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            // A fault of the pass does not lose the paper, which the browser has written whole.
            return Unfinished($"The file is not as expected: {unforeseen.Message}");
        }

        FinishedPaper Unfinished(string reason) => new(bytes, 0) { IsNumbered = targets.Count == 0, Unfinished = reason };
    }
}
