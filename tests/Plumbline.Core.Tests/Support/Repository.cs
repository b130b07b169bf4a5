using System.Globalization;

namespace Plumbline.Core.Tests.Support;

/// <summary>The checkout that the tests were built from, wherever it is.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Plumbline.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No Plumbline.slnx above {AppContext.BaseDirectory}."));
    }
}
