namespace Plumbline.App.Importing;

/// <summary>How far an import has progressed.</summary>
/// <param name="Doing">In words: <c>reading figures.csv</c>.</param>
/// <param name="Done">Bytes or figures so far.</param>
/// <param name="Total">The total; 0 if it is not known.</param>
public readonly record struct ImportProgress(string Doing, long Done, long Total);
