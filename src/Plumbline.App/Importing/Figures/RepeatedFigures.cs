namespace Plumbline.App.Importing.Figures;

/// <summary>Finds figures that a file gives more than once.</summary>
internal static class RepeatedFigures
{
    /// <summary>Figures in order, each key once: the first. Those after it are told of.</summary>
    internal static IEnumerable<ImportedFigure> Once(IEnumerable<ImportedFigure> inOrder, Action<ImportedFigure, ImportedFigure>? repeated = null)
    {
        ImportedFigure? first = null;
        foreach (var figure in inOrder)
        {
            if (first?.Key == figure.Key)
            {
                repeated?.Invoke(first, figure);
                continue;
            }

            first = figure;
            yield return figure;
        }
    }
}
