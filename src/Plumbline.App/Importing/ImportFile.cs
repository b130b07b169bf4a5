namespace Plumbline.App.Importing;

/// <summary>A file to import.</summary>
/// <param name="Name">Its name without a folder, used in source cells and problems.</param>
/// <param name="Content">Its bytes; must be seekable, because they are read more than once. Not disposed here.</param>
public sealed record ImportFile(string Name, Stream Content);
