namespace Plumbline.App.Importing;

/// <summary>A file to import.</summary>
/// <param name="Name">Its name without a folder: what source cells and problems say.</param>
/// <param name="Content">Its bytes; can be sought in, for they are read more than once. Not closed.</param>
public sealed record ImportFile(string Name, Stream Content);
