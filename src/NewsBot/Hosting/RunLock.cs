using System.Globalization;
using NewsBot.Sqlite;

namespace NewsBot.Hosting;

/// <summary>Held while the bot runs, so that one archive has one running bot. The system lets go of it with the process, however that ends.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _signature;

    private RunLock(FileStream file, string signature) => (_lock, _signature) = (file, signature);

    /// <summary>Makes the folder of the archive where there is none.</summary>
    /// <param name="archive">Full path of the archive's file, or <see cref="SqliteArchive.InMemory"/>, which no other bot can open.</param>
    /// <exception cref="IOException">Another bot runs on it; the message says which.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder of the archive cannot be written.</exception>
    public static RunLock? Take(string archive, TimeProvider time)
    {
        if (archive == SqliteArchive.InMemory)
            return null;
        Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
        var (path, signature) = (archive + ".lock", archive + ".running");
        var file = Open(path, archive, signature);
        try
        {
            // Beside the lock: what is locked cannot be read.
            File.WriteAllText(signature, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, since {time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC\n"));
            return new RunLock(file, signature);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        File.Delete(_signature);
        _lock.Dispose();
    }

    private static FileStream Open(string path, string archive, string signature)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new IOException($"another newsbot run holds {archive} ({HolderIn(signature)}): stop that one first, or give this one another archive with --db FILE", e);
        }
    }

    private static string HolderIn(string signature)
    {
        const int longest = 200;
        try
        {
            using var file = File.OpenText(signature);
            return file.ReadLine() is { Length: > 0 and <= longest } holder ? holder : "a process that has not signed yet";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "a process that has not signed yet";
        }
    }
}
