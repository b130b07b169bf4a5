using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Workbooks;

/// <summary>The workbooks of these tests as saved by LibreOffice: as a workbook again, or as an OpenDocument spreadsheet and back. Both are made in two starts.</summary>
internal static class SavedByOffice
{
    private const string Back = "-through-ods";

    private static readonly Lazy<Task<Dictionary<string, byte[]>>> All = new(SaveAsync);

    /// <summary>The dashboard, saved as a workbook again.</summary>
    internal static Task<byte[]> DashboardAsync() => OfAsync("dashboard");

    /// <summary>The dashboard, saved as an OpenDocument spreadsheet and back to a workbook.</summary>
    internal static Task<byte[]> DashboardThroughOdsAsync() => OfAsync("dashboard" + Back);

    /// <summary>A sample's export, saved as an OpenDocument spreadsheet and back to a workbook.</summary>
    internal static Task<byte[]> ExportThroughOdsAsync(string sample) => OfAsync(sample + Back);

    private static async Task<byte[]> OfAsync(string name) => (await All.Value)[name];

    private static async Task<Dictionary<string, byte[]>> SaveAsync()
    {
        using var folder = new TemporaryFolder();
        var dashboard = await WriteAsync(folder, "dashboard", Dashboard.Workbook());
        List<string> there = [await WriteAsync(folder, "dashboard" + Back, Dashboard.Workbook())];
        foreach (var sample in new[] { "community-trust", "county-council" })
        {
            await using var store = await ImportStore.OfSampleAsync(sample, figures: true);
            there.Add(await WriteAsync(folder, sample + Back, await store.ExportAsync()));
        }

        var saved = await Office.ConvertAsync(folder, "xlsx", [dashboard, .. await Office.ConvertAsync(folder, "ods", there)]);
        return saved.ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, string name, byte[] workbook)
    {
        var file = folder.File(name + ".xlsx");
        await File.WriteAllBytesAsync(file, workbook);
        return file;
    }
}
