namespace Plumbline.Tests.Support;

/// <summary>Paths in the checkout, found from wherever the tests run.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Sample(string name) => Path("samples", name);

    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Plumbline.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
